"""The screens: everything that knows Streamlit. Data comes through the services only."""

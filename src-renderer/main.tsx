import './frame/start-window'

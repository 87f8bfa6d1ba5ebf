"""Words -> scores: windows that fit the model, and a door to ONNX Runtime."""

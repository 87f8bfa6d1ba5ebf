"""Words -> scores: windows that fit the model, and the one door to ONNX Runtime."""

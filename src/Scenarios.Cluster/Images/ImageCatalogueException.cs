namespace Scenarios.Cluster.Images;

/// <summary>An image entry is invalid, which is the caller's mistake. The message names the file and the field.</summary>
public sealed class ImageCatalogueException(string message) : ArgumentException(message);

namespace Scenarios.Cluster.Images;

/// <summary>An image entry is wrong: a caller's mistake. The message names the file and the field.</summary>
public sealed class ImageCatalogueException(string message) : ArgumentException(message);

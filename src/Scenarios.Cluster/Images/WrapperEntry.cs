namespace Scenarios.Cluster.Images;

/// <summary>An entry point script of an image: prints lines, then becomes the command in its arguments.</summary>
/// <param name="Log">What it prints first; templates.</param>
/// <param name="Otherwise">The program that gets all arguments when the first is not a command of the image; empty for none.</param>
public sealed record WrapperEntry(IReadOnlyList<Template> Log, string Otherwise);

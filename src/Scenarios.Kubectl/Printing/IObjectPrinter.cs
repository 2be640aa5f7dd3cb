namespace Scenarios.Kubectl.Printing;

/// <summary>
/// Prints whole objects, one after another: YAML, JSON, names, templates. Belongs to one run, because it may count what it has printed.
/// </summary>
internal interface IObjectPrinter
{
    /// <exception cref="CommandLine.Errors.CommandFailedException">The object does not fit the template.</exception>
    string Print(ObjectValue tree);
}

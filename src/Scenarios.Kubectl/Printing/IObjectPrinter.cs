namespace Scenarios.Kubectl.Printing;

/// <summary>
/// Text of whole objects, one after another: YAML, JSON, names, templates. Owned by one run, for it may count what it printed.
/// </summary>
internal interface IObjectPrinter
{
    /// <exception cref="CommandLine.Errors.CommandFailedException">The object does not fit the template.</exception>
    string Print(ObjectValue tree);
}

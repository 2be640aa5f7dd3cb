namespace Scenarios.Accounts;

/// <summary>
/// Where a step library says what the reader of a result should know although it passed. Registered in the container of each scenario; a
/// host that does not register it shows warnings in the transcript only.
/// </summary>
public interface IWarnings
{
    /// <summary>Warns about the running step; about the whole scenario in a hook after its last step.</summary>
    /// <param name="text">What to know, in one paragraph without the word "warning".</param>
    void Warn(string text);
}

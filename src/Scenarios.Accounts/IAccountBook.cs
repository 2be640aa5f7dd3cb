namespace Scenarios.Accounts;

/// <summary>
/// Where a host keeps what steps did, for reports that show it. Registered in a scenario's container only while somebody wants it: a
/// library of steps that finds none keeps no accounts.
/// </summary>
public interface IAccountBook
{
    /// <summary>The scenario that runs gives account after each of its steps.</summary>
    /// <param name="take">What was done since it was called last. Called on the scenario's own thread.</param>
    void Open(Func<StepAccount> take);
}

namespace Scenarios.Accounts;

/// <summary>
/// Where a host keeps what steps did, for reports that show it. Registered in a scenario's container only if a report wants it: a step
/// library that does not find one keeps no accounts.
/// </summary>
public interface IAccountBook
{
    /// <summary>Called by the running scenario, so that the book can take an account after each of its steps.</summary>
    /// <param name="take">Returns what happened since the previous call. Called on the scenario's own thread.</param>
    void Open(Func<StepAccount> take);
}

namespace Scenarios.Objects.Views;

/// <summary>What the conditions of all kinds have.</summary>
public interface ICondition
{
    string Type { get; }

    string Status { get; }

    string Reason { get; }

    string Message { get; }
}

namespace Scenarios.Objects.Views;

/// <summary>The fields common to the conditions of all kinds.</summary>
public interface ICondition
{
    string Type { get; }

    string Status { get; }

    string Reason { get; }

    string Message { get; }
}

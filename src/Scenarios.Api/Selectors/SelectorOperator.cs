namespace Scenarios.Api.Selectors;

/// <summary>How a requirement compares a label (apimachinery, selection/operator.go).</summary>
public enum SelectorOperator
{
    Equals,
    DoubleEquals,
    NotEquals,
    In,
    NotIn,
    Exists,
    DoesNotExist,
    GreaterThan,
    LessThan,
}

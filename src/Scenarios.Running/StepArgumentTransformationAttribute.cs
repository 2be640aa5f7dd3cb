namespace Scenarios.Running;

/// <summary>
/// Turns an argument (text, or a <see cref="DataTable"/>) into the type that the method returns. With <see cref="Name"/> it is also a parameter
/// type of Cucumber Expressions; without, its return type's name is.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StepArgumentTransformationAttribute : Attribute
{
    /// <summary>The order of a transformation that states none.</summary>
    public const int DefaultOrder = 10000;

    /// <summary>A transformation of any text.</summary>
    public StepArgumentTransformationAttribute()
    {
    }

    /// <summary>A transformation of the texts that <paramref name="regex"/> matches; its groups are the method's arguments.</summary>
    public StepArgumentTransformationAttribute(string regex, int order = DefaultOrder)
    {
        Regex = regex;
        Order = order;
    }

    /// <summary>What the argument's text must look like; null for anything.</summary>
    public string? Regex { get; set; }

    /// <summary>The parameter type's name in Cucumber Expressions.</summary>
    public string? Name { get; set; }

    /// <summary>Where several apply, the lowest is taken.</summary>
    public int Order { get; set; } = DefaultOrder;
}

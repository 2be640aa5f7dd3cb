namespace Scenarios.Running;

/// <summary>Marks a class whose methods are step definitions, hooks or argument transformations. Only marked classes are looked at.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BindingAttribute : Attribute;

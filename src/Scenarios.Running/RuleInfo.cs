namespace Scenarios.Running;

/// <summary>The rule a scenario belongs to.</summary>
public sealed class RuleInfo
{
    internal RuleInfo(Parsing.RuleBlock rule)
    {
        Title = rule.Name;
        Description = rule.Description;
        Tags = rule.TagNames;
    }

    /// <summary>The name after the colon.</summary>
    public string Title { get; }

    /// <summary>The free text below the name, or an empty string.</summary>
    public string Description { get; }

    /// <summary>Tags of the rule, without <c>@</c>.</summary>
    public string[] Tags { get; }
}

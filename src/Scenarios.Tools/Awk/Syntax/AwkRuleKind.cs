namespace Scenarios.Tools.Awk.Syntax;

/// <summary>When a rule applies.</summary>
internal enum AwkRuleKind
{
    Begin,
    Line,
    End,
}

namespace Scenarios.Running.Expressions;

/// <summary>
/// What one capture group caught, with the groups inside it: the Group of Cucumber Messages.
/// <paramref name="Start"/> and <paramref name="End"/> are UTF-16 offsets into the step's text (end exclusive).
/// A group that took no part in the match has no <paramref name="Value"/> and -1 for both.
/// </summary>
public sealed record ArgumentGroup(string? Value, int Start, int End, IReadOnlyList<ArgumentGroup> Children)
{
    /// <summary>What a parameter type's transform receives: the values of the groups inside, or the group's own when there are none.</summary>
    public IReadOnlyList<string?> Values
    {
        get
        {
            if (Children.Count == 0)
            {
                return [Value];
            }
            var values = new string?[Children.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Children[i].Value;
            }
            return values;
        }
    }
}

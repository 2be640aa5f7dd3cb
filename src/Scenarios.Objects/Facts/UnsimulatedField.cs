namespace Scenarios.Objects.Facts;

/// <summary>One line of unsimulated.overlay: a field that is stored but has no effect.</summary>
/// <param name="Type">The structure that has the field, such as <c>core/v1.PodSpec</c>.</param>
/// <param name="Effect">What does not happen, in words.</param>
/// <param name="Order">Its position when several are reported.</param>
public sealed record UnsimulatedField(string Type, string Field, string Effect, int Order)
{
    /// <param name="line">A line such as <c>core/v1.PodSpec.activeDeadlineSeconds the Pod runs on</c>.</param>
    internal static UnsimulatedField Parse(string line, int order)
    {
        var space = line.IndexOf(' ');
        var dot = line.LastIndexOf('.', space);
        return new UnsimulatedField(line[..dot], line[(dot + 1)..space], line[(space + 1)..], order);
    }
}

using Scenarios.Api.Validation;
using Scenarios.Kubectl.CommandLine.Errors;
using TaintView = Scenarios.Objects.Views.Core.Taint;

namespace Scenarios.Kubectl.Taint;

/// <summary>A taint as typed, <c>key=value:Effect</c>, or as a node has it (kubectl, pkg/cmd/taint/utils.go).</summary>
/// <param name="Effect">If empty in a removal, any effect matches.</param>
internal sealed record NodeTaint(string Key, string Value, string Effect)
{
    /// <exception cref="CommandFailedException">The text is not a taint.</exception>
    public static NodeTaint Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length == 1)
        {
            return new NodeTaint(Checked(text, parts[0], NameRules.QualifiedName), string.Empty, string.Empty);
        }

        if (parts.Length == 2 && parts[1] is not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
        {
            throw new CommandFailedException($"invalid taint effect: {parts[1]}, unsupported taint effect");
        }

        var pair = parts[0].Split('=');
        if (parts.Length > 2 || pair.Length > 2)
        {
            throw new CommandFailedException($"invalid taint spec: {text}");
        }

        var value = pair.Length == 2 ? Checked(text, pair[1], NameRules.LabelValue) : string.Empty;
        return new NodeTaint(Checked(text, pair[0], NameRules.QualifiedName), value, parts[1]);
    }

    public static NodeTaint Of(TaintView taint) => new(taint.Key, taint.Value, taint.Effect);

    /// <summary>Whether removing this taint removes the other one.</summary>
    public bool Removes(NodeTaint other) => Key == other.Key && (Effect.Length == 0 || Effect == other.Effect);

    /// <summary>A node has at most one taint for each key and effect.</summary>
    public bool IsSameAs(NodeTaint other) => Key == other.Key && Effect == other.Effect;

    public TaintView ToView() => new() { Key = Key, Value = Value, Effect = Effect };

    /// <summary>The form of Go's Taint.ToString.</summary>
    public override string ToString() => (Value.Length, Effect.Length) switch
    {
        (_, 0) => Value.Length == 0 ? Key : $"{Key}={Value}:",
        (0, _) => $"{Key}:{Effect}",
        _ => $"{Key}={Value}:{Effect}",
    };

    private static string Checked(string whole, string part, Func<string, IReadOnlyList<string>> rule)
    {
        var faults = rule(part);
        return faults.Count == 0 ? part : throw new CommandFailedException($"invalid taint spec: {whole}, {string.Join("; ", faults)}");
    }
}

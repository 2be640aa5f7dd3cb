using System.Globalization;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Meta;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>
/// Builds objects as kubectl does from Go types. JSON has the order of the struct's fields, so views must set their fields in that order.
/// Maps are sorted, and some fields are written even if they are not set.
/// </summary>
internal static class Typed
{
    /// <summary>A new object with its kind first, then its version.</summary>
    public static T New<T>()
        where T : struct, IKind<T> =>
            T.Over(ObjectValue.Of(("kind", new StringValue(T.Kind)), ("apiVersion", new StringValue(T.ApiVersion))));

    /// <summary>An object's metadata. The omitempty of <c>creationTimestamp</c> has no effect in 1.33, hence the null.</summary>
    public static ObjectMeta Metadata(
        string name = "",
        string @namespace = "",
        TextMap labels = default,
        TextMap annotations = default) => new()
        {
            Name = name,
            Namespace = @namespace,
            CreationTimestamp = null,
            Labels = labels,
            Annotations = annotations,
        };

    /// <summary>A Go <c>map[string]string</c>: sorted by key.</summary>
    public static TextMap Map(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var map = new ObjectBuilder();
        foreach (var (key, value) in entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            map.Add(key, value);
        }

        return map.ToObject();
    }

    /// <summary>An <c>intstr.IntOrString</c> from text: a number if the text is one (apimachinery, util/intstr).</summary>
    public static IntOrString NumberOrText(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;

    /// <exception cref="CommandFailedException">It is not a number; the message is Go's.</exception>
    public static long NumberOrThrow(string text) =>
        NumberOrText(text).Number ?? throw new CommandFailedException($"strconv.Atoi: parsing \"{text}\": invalid syntax");

    /// <summary>One container of a Pod template, as the create commands build it.</summary>
    public static Container Container(string name, string image, IReadOnlyCollection<string> command, long? port = null) => new()
    {
        Name = name,
        Image = image,
        Command = [.. command],
        Ports = port is { } number ? [new() { ContainerPortField = number }] : default,
        Resources = default,
    };
}

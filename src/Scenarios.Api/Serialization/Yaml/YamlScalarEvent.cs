using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>Resolves the value of a scalar event from its tag and quotes.</summary>
internal static class YamlScalarEvent
{
    private const string StandardTags = "tag:yaml.org,2002:";

    public static Value ValueOf(Scalar scalar, SourcePosition position)
    {
        var tag = scalar.Tag.IsEmpty ? string.Empty : scalar.Tag.Value;
        if (tag.Length == 0)
        {
            return scalar.Style == ScalarStyle.Plain ? Resolved(scalar.Value, position) : new StringValue(scalar.Value);
        }

        return tag switch
        {
            StandardTags + "binary" => Binary(scalar.Value, position),
            StandardTags + "timestamp" when YamlTimestamp.IsValid(scalar.Value) => new StringValue(scalar.Value),
            StandardTags + "bool" or StandardTags + "int" or StandardTags + "float" or StandardTags + "null"
                or StandardTags + "timestamp" => Tagged(scalar.Value, tag, position),
            _ => new StringValue(scalar.Value),
        };
    }

    private static Value Resolved(string text, SourcePosition position)
    {
        var value = YamlScalar.Resolve(text);
        if (value is not null)
        {
            return value;
        }

        var number = text.EndsWith("nan", StringComparison.OrdinalIgnoreCase) ? "NaN" : text[0] == '-' ? "-Inf" : "+Inf";
        throw new YamlFault(position, $"JSON has no number {text}", $"json: unsupported value: {number}");
    }

    private static Value Tagged(string text, string tag, SourcePosition position)
    {
        var value = Resolved(text, position);
        var (wanted, found) = (tag[StandardTags.Length..], NameOf(value));
        if (wanted == found || (wanted == "float" && found == "int"))
        {
            return value;
        }

        var cause = $"cannot decode !!{found} `{text}` as a !!{wanted}";
        throw new YamlFault(position, cause, $"yaml: {cause}");
    }

    private static string NameOf(Value value) => value switch
    {
        BooleanValue => "bool",
        IntegerValue => "int",
        FloatValue => "float",
        NullValue => "null",
        _ => "str",
    };

    private static StringValue Binary(string text, SourcePosition position)
    {
        try
        {
            return new StringValue(Encoding.UTF8.GetString(Convert.FromBase64String(text)));
        }
        catch (FormatException)
        {
            const string Cause = "!!binary value contains invalid base64 data";
            throw new YamlFault(position, Cause, $"yaml: {Cause}");
        }
    }
}

using System.Globalization;
using System.Text;
using Scenarios.Api.Serialization.Json;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.Protobuf;

/// <summary>Decodes a structure from its Protobuf message, using the facts. The tree is what Go would write as JSON.</summary>
internal static class ProtobufDecoder
{
    private const long EarliestTime = -62_135_596_800;
    private const long LatestTime = 253_402_300_799;

    /// <exception cref="FormatException">The message is incomplete, or is not such a structure.</exception>
    public static ObjectValue Decode(TypeFacts type, ReadOnlySpan<byte> message)
    {
        var fields = new Dictionary<string, Value>(StringComparer.Ordinal);
        Read(type, type.Name, message, fields);
        var tree = new ObjectBuilder(fields.Count);
        foreach (var field in type.Fields)
        {
            tree.AddIfSet(field.Name, fields.GetValueOrDefault(field.Name));
        }

        return tree.ToObject();
    }

    /// <param name="type">The structure that has the fields.</param>
    /// <param name="name">The structure whose field numbers the message uses: the same one, or one embedded in it.</param>
    private static void Read(TypeFacts type, string name, ReadOnlySpan<byte> message, Dictionary<string, Value> into)
    {
        var numbers = ProtobufNumbers.Kubernetes.Of(name) ?? throw new FormatException($"proto: {name} has no field numbers");
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (!numbers.TryGetValue(reader.Number, out var known))
            {
                continue;
            }

            if (ProtobufNumbers.IsEmbedded(known, out var embedded))
            {
                Read(type, $"{type.Group}.{embedded}", reader.Bytes, into);
            }
            else if (type.Find(known) is { } field)
            {
                Add(field, ref reader, into);
            }
        }
    }

    private static void Add(FieldFacts field, ref WireReader reader, Dictionary<string, Value> into)
    {
        into.TryGetValue(field.Name, out var before);
        switch (field.Type.Kind)
        {
            case FieldKind.List:
                var item = Single(field.Type.Element!, ref reader) ?? NullValue.Instance;
                into[field.Name] = ListValue.From([.. before as ListValue ?? ListValue.Empty, item]);
                break;
            case FieldKind.Map:
                var (key, value) = Entry(field.Type.Element!, reader.Bytes);
                into[field.Name] = (before as ObjectValue ?? ObjectValue.Empty).With(key, value);
                break;
            default:
                // Protobuf always contains fields that Go holds by value, but Go's JSON omits their zeros.
                if (Single(field.Type, ref reader) is { } single && (field.IsPointer || !field.OmitsZero || !IsZero(single)))
                {
                    into[field.Name] = single;
                }

                break;
        }
    }

    private static (string Key, Value Value) Entry(FieldType type, ReadOnlySpan<byte> message)
    {
        var (key, value) = (string.Empty, (Value?)null);
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Number == 1)
            {
                key = reader.Text;
            }
            else
            {
                value = type.Kind == FieldKind.List ? Items(type.Element!, reader.Bytes) : Single(type, ref reader);
            }
        }

        return (key, value ?? (type.Kind is FieldKind.String or FieldKind.Bytes ? new StringValue(string.Empty) : ObjectValue.Empty));
    }

    // A list in a map is a separate message.
    private static ListValue Items(FieldType type, ReadOnlySpan<byte> message)
    {
        var items = new List<Value>();
        var reader = new WireReader(message);
        while (reader.Next())
        {
            items.Add(Single(type, ref reader) ?? NullValue.Instance);
        }

        return ListValue.From(items);
    }

    /// <summary>Returns null for a zero time.</summary>
    private static Value? Single(FieldType type, ref WireReader reader) => type.Kind switch
    {
        FieldKind.Object => Decode(type.Structure!, reader.Bytes),
        FieldKind.Boolean => BooleanValue.Of(reader.Whole != 0),
        FieldKind.Int32 or FieldKind.Int64 => IntegerValue.Of(reader.Whole),
        FieldKind.Float => ReadJson(BitConverter.Int64BitsToDouble(reader.Whole).ToString("R", CultureInfo.InvariantCulture)),
        FieldKind.Bytes => new StringValue(Convert.ToBase64String(reader.Bytes)),
        FieldKind.Time => Time(reader.Bytes, "yyyy-MM-dd'T'HH:mm:ss'Z'"),
        FieldKind.MicroTime => Time(reader.Bytes, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'"),
        FieldKind.Duration => new StringValue(GoDuration.Format(TimeSpan.FromTicks(Number(reader.Bytes, 1) / TimeSpan.NanosecondsPerTick))),
        FieldKind.Quantity => new StringValue(Text(reader.Bytes, 1)),
        FieldKind.IntOrString => Number(reader.Bytes, 1) == 0
            ? IntegerValue.Of(Number(reader.Bytes, 2))
            : new StringValue(Text(reader.Bytes, 3)),
        FieldKind.Any or FieldKind.FieldsV1 => Text(reader.Bytes, 1) is { Length: > 0 } json ? ReadJson(json) : null,
        _ => new StringValue(reader.Text),
    };

    private static StringValue? Time(ReadOnlySpan<byte> message, string form)
    {
        var (seconds, nanoseconds) = (Number(message, 1), Number(message, 2));
        if (seconds == 0 && nanoseconds == 0)
        {
            return null;
        }

        // The range of years with four digits, which Go's format requires.
        return seconds is >= EarliestTime and <= LatestTime
            ? new StringValue(DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
                .ToString(form, CultureInfo.InvariantCulture))
            : throw new FormatException("proto: a time is out of range");
    }

    private static Value ReadJson(string text) => JsonReader.Read(text) is { Value: { } value }
        ? value
        : throw new FormatException("proto: a raw value is no JSON");

    private static long Number(ReadOnlySpan<byte> message, int number)
    {
        var reader = new WireReader(message);
        long found = 0;
        while (reader.Next())
        {
            found = reader.Number == number ? reader.Whole : found;
        }

        return found;
    }

    private static string Text(ReadOnlySpan<byte> message, int number)
    {
        var reader = new WireReader(message);
        var found = string.Empty;
        while (reader.Next())
        {
            found = reader.Number == number ? Encoding.UTF8.GetString(reader.Bytes) : found;
        }

        return found;
    }

    private static bool IsZero(Value value) => value switch
    {
        StringValue text => text.Text.Length == 0,
        IntegerValue number => number.Integer == 0,
        BooleanValue flag => !flag.Boolean,
        _ => false,
    };
}

using Scenarios.Api.Quantities;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>
/// Finds faults in the order and with the messages of Go's decoder. Only the first type error counts; values after it may still add strict
/// errors.
/// </summary>
/// <param name="order">The order in which fields are visited; null for their order in the tree.</param>
/// <param name="isConverted">Whether to use the messages of Go's converter, which differ.</param>
internal sealed class SchemaDecoder(Utf8Order? order, bool isConverted)
{
    private readonly List<string> _strict = [];
    private readonly List<string> _fields = [];
    private string _path = string.Empty;
    private string? _saved;
    private string? _fatal;
    private string _struct = string.Empty;

    /// <summary>
    /// Errors of types with their own decoder (quantities, times) stop decoding, so they have precedence over all others.
    /// </summary>
    public string TypeError => _fatal ?? _saved ?? string.Empty;

    public IReadOnlyList<string> StrictErrors => _strict;

    public void Decode(ObjectValue tree, TypeFacts type)
    {
        foreach (var (name, value) in SortedFields.Of(tree, order))
        {
            if (_fatal is not null)
            {
                return;
            }

            if (type.Find(name) is not { } field)
            {
                _strict.Add($"unknown field {GoText.Quote(Join(name))}");
                continue;
            }

            var (path, outer) = (_path, _struct);
            _path = Join(name);
            _struct = type.GoName;
            _fields.Add(name);
            DecodeValue(value, field.Type);
            _fields.RemoveAt(_fields.Count - 1);
            (_path, _struct) = (path, outer);
        }
    }

    /// <summary>Decodes only the metadata of an object.</summary>
    /// <param name="owner">The name of the Go structure that contains it.</param>
    public void DecodeMetadata(Value metadata, FieldType type, string owner)
    {
        const string Name = "metadata";
        (_path, _struct) = (Name, owner);
        _fields.Add(Name);
        DecodeValue(metadata, type);
    }

    private void DecodeValue(Value value, FieldType type)
    {
        if (value is NullValue)
        {
            return;
        }

        switch (type.Kind, value)
        {
            case (FieldKind.Object, ObjectValue tree):
                Decode(tree, type.Structure!);
                break;
            case (FieldKind.List, ListValue items):
                DecodeItems(items, type.Element!);
                break;
            case (FieldKind.Map, ObjectValue map):
                DecodeMap(map, type.Element!);
                break;
            case (FieldKind.Any, _):
                break;
            default:
                DecodeScalar(value, type);
                break;
        }
    }

    private void DecodeItems(ListValue items, FieldType type)
    {
        var path = _path;
        for (var index = 0; index < items.Count && _fatal is null; index++)
        {
            _path = $"{path}[{index}]";
            DecodeValue(items[index], type);
        }

        _path = path;
    }

    private void DecodeMap(ObjectValue map, FieldType type)
    {
        var path = _path;
        foreach (var (name, value) in SortedFields.Of(map, order))
        {
            _path = $"{path}.{name}";
            DecodeValue(value, type);
        }

        _path = path;
    }

    private void DecodeScalar(Value value, FieldType type)
    {
        var kind = type.Kind;
        if (ScalarCheck.Fits(value, kind) && kind is not (FieldKind.Object or FieldKind.List or FieldKind.Map))
        {
            return;
        }

        switch (kind)
        {
            case FieldKind.Quantity:
                _ = Quantity.TryParse(value is StringValue text ? text.Text : JsonWriter.WriteCompact(value), out _, out var error);
                _fatal ??= error;
                break;
            case FieldKind.Time or FieldKind.MicroTime when value is StringValue time:
                var layout = kind == FieldKind.Time ? "2006-01-02T15:04:05Z07:00" : "2006-01-02T15:04:05.000000Z07:00";
                _fatal ??=
                    $"parsing time {GoText.Quote(time.Text)} as {GoText.Quote(layout)}: cannot parse {GoText.Quote(time.Text)} as \"2006\"";
                break;
            case FieldKind.Duration when value is StringValue duration:
                _fatal ??= $"time: invalid duration {GoText.Quote(duration.Text)}";
                break;
            case FieldKind.Time or FieldKind.MicroTime or FieldKind.Duration:
                _fatal ??= Mismatch(value, type, "string");
                break;
            case FieldKind.IntOrString:
                _fatal ??= Mismatch(value, type, "int32");
                break;
            case FieldKind.Bytes when value is StringValue bytes:
                _saved ??=
                    $"{(isConverted ? ConverterWords.OfJson : string.Empty)}illegal base64 data at input byte {BadBase64At(bytes.Text)}";
                break;
            default:
                _saved ??= Mismatch(value, type, type.GoName);
                break;
        }
    }

    private string Mismatch(Value value, FieldType type, string goType) => isConverted
        ? ConverterWords.Of(value, type)
        : $"json: cannot unmarshal {NameOf(value, goType)} into Go struct field {_struct}.{string.Join('.', _fields)} of type {goType}";

    private static string NameOf(Value value, string goType) => value switch
    {
        FloatValue { Digits.Length: > 0 } great when goType is "int32" or "int64" => $"number {great.Digits}",
        IntegerValue or FloatValue when goType is "int32" or "int64" or "float64" => $"number {JsonWriter.WriteCompact(value)}",
        _ => value.TypeName,
    };

    // Where Go's decoder stops: at the first character outside the alphabet, or at the end of an incomplete text.
    private static int BadBase64At(string text)
    {
        var plain = text.Replace("\n", string.Empty, StringComparison.Ordinal).Replace("\r", string.Empty, StringComparison.Ordinal);
        for (var index = 0; index < plain.Length; index++)
        {
            if (!char.IsAsciiLetterOrDigit(plain[index])
                && plain[index] is not ('+' or '/')
                && !(plain[index] == '=' && index >= plain.Length - 2))
            {
                return index;
            }
        }

        return plain.Length / 4 * 4;
    }

    private string Join(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}

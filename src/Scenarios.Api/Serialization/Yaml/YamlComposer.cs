using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>
/// Builds values from the events of one YAML document, as goyaml.v2 decodes them and sigs.k8s.io/yaml converts them to JSON: keys become
/// text, merge keys are merged in place, and of two equal keys the last wins.
/// </summary>
internal sealed class YamlComposer
{
    /// <summary>The maximum nesting depth of objects and lists.</summary>
    private const int MaximumDepth = 1_000;
    private readonly Parser _parser;
    private readonly YamlSyntax _syntax;

    // What anchors name, and how many nodes were decoded for it.
    private readonly Dictionary<string, (SourceNode? Node, long Size)> _anchors = new(StringComparer.Ordinal);
    private readonly List<DuplicateKey> _duplicates = [];
    private readonly AliasMeter _meter = new();
    private readonly Stack<bool> _isInBraces = new();

    /// <param name="lineOffset">The number of lines in the file before this text.</param>
    public YamlComposer(string text, int lineOffset)
    {
        _parser = new Parser(new Scanner(new StringReader(text)));
        _syntax = new YamlSyntax(text, lineOffset);
    }

    public IReadOnlyList<DuplicateKey> Duplicates => _duplicates;

    /// <summary>Returns the document's value; null if it is empty.</summary>
    /// <exception cref="YamlFault">The text is not YAML, or has no equivalent in JSON.</exception>
    public SourceNode Compose()
    {
        try
        {
            _syntax.CheckCharacters();
            MoveNext();
            if (_parser.Current is StreamStart)
            {
                MoveNext();
            }

            if (_parser.Current is StreamEnd)
            {
                return new SourceNode(NullValue.Instance, PositionOf(_parser.Current), null, null);
            }

            MoveNext();
            return ComposeNode(string.Empty);
        }
        catch (YamlException exception)
        {
            throw _syntax.Fault(exception);
        }
    }

    private void MoveNext()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            // The scanner throws this for some unclosed flow collections.
            throw _syntax.Unclosed(_parser.Current?.End ?? Mark.Empty, _isInBraces.TryPeek(out var isInBraces) && isInBraces);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The scanner throws this for an escaped high surrogate without a low one behind it.
            throw _syntax.BadEscape(_parser.Current?.End ?? Mark.Empty);
        }
    }

    private SourceNode ComposeNode(string path)
    {
        var before = _meter.Decoded;
        switch (_parser.Current!)
        {
            case AnchorAlias alias:
                MoveNext();
                return Resolve(alias);
            case Scalar scalar:
                return Anchored(scalar.Anchor, ComposeScalar(scalar, YamlScalarEvent.ValueOf(scalar, PositionOf(scalar))), before);
            case SequenceStart sequence:
                return Anchored(sequence.Anchor, ComposeSequence(sequence, path), before);
            default:
                var mapping = (MappingStart)_parser.Current!;
                return Anchored(mapping.Anchor, ComposeMapping(mapping, path), before);
        }
    }

    private SourceNode ComposeScalar(Scalar scalar, Value value)
    {
        _syntax.CheckEscapes(scalar);
        MoveNext();
        _meter.Count();
        return new SourceNode(value, PositionOf(scalar), null, null);
    }

    private SourceNode ComposeSequence(SequenceStart start, string path)
    {
        Begin(start);
        var nodes = new List<SourceNode>();
        while (_parser.Current is not SequenceEnd)
        {
            nodes.Add(ComposeNode($"{path}[{nodes.Count}]"));
        }

        End();
        return new SourceNode(ListValue.From(nodes.Select(node => node.Value)), PositionOf(start), null, nodes);
    }

    private SourceNode ComposeMapping(MappingStart start, string path)
    {
        Begin(start);
        var fields = new NodeFields(path, _duplicates);
        while (_parser.Current is not MappingEnd)
        {
            ComposeField(fields, path);
        }

        End();
        return fields.ToNode(PositionOf(start));
    }

    private void ComposeField(NodeFields fields, string path)
    {
        var keyEvent = _parser.Current!;
        if (IsMerge(keyEvent))
        {
            MoveNext();
            var source = ComposeNode(path);
            if (!fields.TryMerge(source))
            {
                throw Fault(keyEvent, "map merge requires map or sequence of maps as the value");
            }

            return;
        }

        var (key, name) = ComposeKey(keyEvent, path);
        if (_isInBraces.Peek())
        {
            _syntax.CheckColon(keyEvent, _parser.Current!);
        }

        var value = ComposeNode(path.Length == 0 ? name ?? string.Empty : $"{path}.{name}");
        if (name is null)
        {
            throw KeyFault(keyEvent, key, value.Value);
        }

        fields.Set(name, value.At(PositionOf(keyEvent)));
    }

    private (Value Key, string? Name) ComposeKey(ParsingEvent @event, string path)
    {
        if (@event is not Scalar scalar)
        {
            var node = ComposeNode(path).Value;
            return (node, YamlKey.TextOf(node));
        }

        _syntax.CheckKey(scalar);
        var text = YamlKey.OfFloat(scalar);
        var key = text is not null && YamlScalar.Resolve(scalar.Value) is null
            ? ComposeScalar(scalar, new StringValue(text)).Value
            : ComposeNode(path).Value;
        return (key, text ?? YamlKey.TextOf(key));
    }

    // With another tag, or in quotes, the two characters are a key like any other (goyaml.v2, decode.go, isMerge).
    private static bool IsMerge(ParsingEvent key) => key is Scalar { Value: "<<" } scalar
        && (scalar.Tag.IsEmpty ? scalar.Style == ScalarStyle.Plain : scalar.Tag == "tag:yaml.org,2002:merge");

    private void Begin(ParsingEvent start)
    {
        // A single pair in a flow list may be written without braces, so look at the text.
        _isInBraces.Push(_syntax.IsBrace(start.Start));
        if (_isInBraces.Count > MaximumDepth)
        {
            throw Fault(start, $"exceeded max depth of {MaximumDepth}");
        }

        _meter.Count();
        if (start is NodeEvent { Anchor.IsEmpty: false } node)
        {
            // Defined, but still without a value: an alias to it from inside would never end.
            _anchors[node.Anchor.Value] = (null, 0);
        }

        MoveNext();
    }

    private void End()
    {
        _isInBraces.Pop();
        MoveNext();
    }

    /// <param name="before">The number of nodes decoded before this one.</param>
    private SourceNode Anchored(AnchorName anchor, SourceNode node, long before)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = (node, _meter.Decoded - before);
        }

        return node;
    }

    private SourceNode Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            throw Fault(alias, $"unknown anchor '{alias.Value.Value}' referenced");
        }

        if (anchored.Node is not { } node)
        {
            throw Fault(alias, $"anchor '{alias.Value.Value}' value contains itself");
        }

        if (!_meter.TryExpand(anchored.Size))
        {
            throw Fault(alias, "document contains excessive aliasing");
        }

        return node;
    }

    private SourcePosition PositionOf(ParsingEvent @event) => _syntax.PositionOf(@event.Start);

    private YamlFault Fault(ParsingEvent @event, string cause) => new(PositionOf(@event), cause, "yaml: " + cause);

    private YamlFault KeyFault(ParsingEvent @event, Value key, Value value) => key is NullValue
        ? new(PositionOf(@event), "a key is null", $"unsupported map key of type: %!s(<nil>), key: <nil>, value: {GoValueText.Of(value)}")
        : Fault(@event, $"invalid map key: {GoValueText.Of(key)}");
}

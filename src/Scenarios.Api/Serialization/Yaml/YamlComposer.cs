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
    private readonly Dictionary<string, SourceNode?> _anchors = new(StringComparer.Ordinal);
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
    }

    private SourceNode ComposeNode(string path)
    {
        var @event = _parser.Current!;
        switch (@event)
        {
            case AnchorAlias alias:
                MoveNext();
                return Resolve(alias);
            case Scalar scalar:
                _syntax.CheckEscapes(scalar);
                MoveNext();
                _meter.Count();
                return Anchored(
                    scalar.Anchor,
                    new SourceNode(YamlScalarEvent.ValueOf(scalar, PositionOf(scalar)), PositionOf(scalar), null, null));
            case SequenceStart sequence:
                return Anchored(sequence.Anchor, ComposeSequence(sequence, path));
            case MappingStart mapping:
                return Anchored(mapping.Anchor, ComposeMapping(mapping, path));
            default:
                throw Fault(@event, $"unexpected {@event.GetType().Name}");
        }
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
        if (keyEvent is Scalar { Value: "<<" } merge && (merge.Style == ScalarStyle.Plain || merge.Tag == "tag:yaml.org,2002:merge"))
        {
            MoveNext();
            var source = ComposeNode(path);
            if (!fields.TryMerge(source))
            {
                throw Fault(keyEvent, "map merge requires map or sequence of maps as the value");
            }

            return;
        }

        var key = ComposeNode(path);
        var name = YamlKey.TextOf(key.Value);
        if (_isInBraces.Peek())
        {
            _syntax.CheckColon(keyEvent, _parser.Current!);
        }

        var value = ComposeNode(path.Length == 0 ? name ?? string.Empty : $"{path}.{name}");
        if (name is null)
        {
            throw KeyFault(keyEvent, key.Value, value.Value);
        }

        fields.Set(name, value.At(PositionOf(keyEvent)));
    }

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
            _anchors[node.Anchor.Value] = null;
        }

        MoveNext();
    }

    private void End()
    {
        _isInBraces.Pop();
        MoveNext();
    }

    private SourceNode Anchored(AnchorName anchor, SourceNode node)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private SourceNode Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw Fault(alias, $"unknown anchor '{alias.Value.Value}' referenced");
        }

        if (node is null)
        {
            throw Fault(alias, $"anchor '{alias.Value.Value}' value contains itself");
        }

        if (!_meter.TryExpand(node.Value))
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

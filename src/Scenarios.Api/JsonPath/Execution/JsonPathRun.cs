using Scenarios.Api.JsonPath.Syntax;

namespace Scenarios.Api.JsonPath.Execution;

/// <summary>
/// One evaluation of a template. It follows client-go's util/jsonpath/jsonpath.go, including that <c>range</c> and <c>end</c> only work at
/// the top level. If the order of a map's fields is random in Go (wildcards, recursive descent), they are ordered by name here.
/// </summary>
internal sealed class JsonPathRun(SequenceNode template, bool allowMissingKeys)
{
    private int _beginRange;
    private int _inRange;
    private int _endRange;
    private int _lastEnd;

    /// <summary>Returns what each part of the template found.</summary>
    /// <exception cref="JsonPathException">The template does not match the object.</exception>
    public List<IReadOnlyList<Value>> FindResults(Value? data) => Find(data, 0);

    private List<IReadOnlyList<Value>> Find(Value? data, int from)
    {
        var nodes = template.Nodes;
        IReadOnlyList<Value> current = data is null ? [] : [data];
        var all = new List<IReadOnlyList<Value>>();
        for (var index = from; index < nodes.Count; index++)
        {
            var results = Walk(current, nodes[index]);
            if (_endRange > 0 && _endRange <= _inRange)
            {
                _endRange--;
                _lastEnd = index;
                break;
            }

            if (_beginRange == 0)
            {
                all.Add(results);
                continue;
            }

            _beginRange--;
            _inRange++;
            _lastEnd = index;
            foreach (var value in results)
            {
                all.AddRange(Find(value, index + 1));
            }

            if (results.Count == 0)
            {
                // There is nothing to print, but the matching end has to be found.
                Find(null, index + 1);
            }

            _inRange--;
            index = _lastEnd;
        }

        return all;
    }

    private IReadOnlyList<Value> Walk(IReadOnlyList<Value> input, JsonPathNode node) => node switch
    {
        SequenceNode sequence => WalkAll(input, sequence),
        TextNode text => [new StringValue(text.Text)],
        FieldNode field => Field(input, field),
        SliceNode slice => Slices.Take(input, slice),
        FilterNode filter => Filter(input, filter),
        IntegerNode number => [.. input.Select(_ => (Value)IntegerValue.Of(number.Value))],
        FloatNode number => [.. input.Select(_ => (Value)new FloatValue(number.Value))],
        BooleanNode flag => [.. input.Select(_ => (Value)BooleanValue.Of(flag.Value))],
        WildcardNode => [.. input.SelectMany(Children)],
        RecursiveNode => Recursive(input),
        UnionNode union => [.. union.Members.SelectMany(member => WalkAll(input, member))],
        IdentifierNode identifier => Identifier(input, identifier),
        _ => throw new InvalidOperationException($"Unexpected node {node}."),
    };

    private IReadOnlyList<Value> WalkAll(IReadOnlyList<Value> input, SequenceNode sequence)
    {
        foreach (var node in sequence.Nodes)
        {
            input = Walk(input, node);
        }

        return input;
    }

    private IReadOnlyList<Value> Identifier(IReadOnlyList<Value> input, IdentifierNode identifier)
    {
        switch (identifier.Name)
        {
            case "range":
                _beginRange++;
                return input;
            case "end":
                _endRange += _inRange > 0 ? 1 : throw new JsonPathException("not in range, nothing to end");
                return [];
            default:
                throw new JsonPathException($"unrecognized identifier {identifier.Name}");
        }
    }

    private List<Value> Field(IReadOnlyList<Value> input, FieldNode field)
    {
        var results = new List<Value>();
        foreach (var value in input)
        {
            if ((value as ObjectValue)?[field.Name] is { } found)
            {
                results.Add(found);
            }
        }

        return results.Count > 0 || input.Count == 0 || allowMissingKeys
            ? results
            : throw new JsonPathException($"{field.Name} is not found");
    }

    private List<Value> Filter(IReadOnlyList<Value> input, FilterNode filter)
    {
        var results = new List<Value>();
        foreach (var value in input)
        {
            if (value is not ListValue list)
            {
                throw new JsonPathException($"{GoSyntax.Plain(value)} is not array or slice and cannot be filtered");
            }

            foreach (var item in list)
            {
                if (Passes(item, filter))
                {
                    results.Add(item);
                }
            }
        }

        return results;
    }

    private bool Passes(Value item, FilterNode filter)
    {
        if (filter.Operator == "exists")
        {
            return Exists(item, filter.Left);
        }

        var left = WalkAll([item], filter.Left);
        var right = left.Count == 0 ? [] : WalkAll([item], filter.Right);
        if (left.Count > 1 || right.Count > 1)
        {
            throw new JsonPathException("can only compare one element at a time");
        }

        return left.Count == 1 && right.Count == 1 && Comparison.Holds(left[0], filter.Operator, right[0]);
    }

    private bool Exists(Value item, SequenceNode path)
    {
        try
        {
            return WalkAll([item], path).Count > 0;
        }
        catch (JsonPathException)
        {
            // Any error means that the path does not exist.
            return false;
        }
    }

    private static List<Value> Recursive(IEnumerable<Value> input)
    {
        var results = new List<Value>();
        foreach (var value in input)
        {
            var children = Children(value).ToList();
            if (children.Count > 0)
            {
                results.Add(value);
                results.AddRange(Recursive(children));
            }
        }

        return results;
    }

    private static IEnumerable<Value> Children(Value value) => value switch
    {
        ObjectValue fields => fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Value),
        ListValue items => items,
        _ => [],
    };
}

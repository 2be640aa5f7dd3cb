namespace Scenarios.Api.Serialization;

/// <summary>One document of a manifest: its value, and the position of each part in the text.</summary>
public sealed class ManifestDocument
{
    private readonly SourceNode _root;

    internal ManifestDocument(string fileName, SourceNode root, IReadOnlyList<DuplicateKey> duplicates)
    {
        FileName = fileName;
        _root = root;
        Duplicates = duplicates;
    }

    public string FileName { get; }

    public Value Value => _root.Value;

    /// <summary>The position of the document's first value.</summary>
    public SourcePosition Position => _root.Position;

    /// <summary>Duplicate keys, in text order.</summary>
    public IReadOnlyList<DuplicateKey> Duplicates { get; }

    /// <summary>
    /// The objects of the document: the object itself or, for a <c>List</c>, those in its <c>items</c> (including nested lists).
    /// </summary>
    public IReadOnlyList<ObjectValue> Objects()
    {
        var objects = new List<ObjectValue>(1);
        Flatten(Value, objects);
        return objects;
    }

    /// <summary>The position of the field, or of the nearest enclosing field that is written.</summary>
    /// <param name="fieldPath">The path as in error messages, such as <c>spec.template.spec.containers[0].image</c>.</param>
    public SourcePosition PositionOf(string fieldPath)
    {
        var node = _root;
        foreach (var step in FieldPathSteps.Of(fieldPath))
        {
            var next = step.Index is { } index ? node.Item(index) : node.Field(step.Name);
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node.Position;
    }

    private static void Flatten(Value value, List<ObjectValue> objects)
    {
        if (value is not ObjectValue tree)
        {
            return;
        }

        if (tree["kind"] is StringValue kind && kind.Text.EndsWith("List", StringComparison.Ordinal) && tree["items"] is ListValue items)
        {
            foreach (var item in items)
            {
                Flatten(item, objects);
            }

            return;
        }

        objects.Add(tree);
    }
}

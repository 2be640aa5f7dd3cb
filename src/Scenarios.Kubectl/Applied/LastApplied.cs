
namespace Scenarios.Kubectl.Applied;

/// <summary>The annotation in which kubectl keeps what was applied last (kubectl, pkg/util/apply.go).</summary>
internal static class LastApplied
{
    public const string Annotation = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>What was applied last; empty where nobody did.</summary>
    public static string Of(ApiObject item) => item.Meta.Annotations[Annotation] ?? string.Empty;

    /// <summary>The object, read from a file, with its own text in the annotation.</summary>
    public static ApiObject Annotate(ApiObject item)
    {
        // kubectl sets the annotations without the one it is about to write, so that the text always has annotations, if only {}.
        var bare = item.With(["metadata", "annotations"], item.Annotations.Without(Annotation));
        var text = JsonWriter.WriteCompact(bare.Tree) + "\n";
        return bare.With(["metadata", "annotations", Annotation], new StringValue(text));
    }

    /// <summary>The same for an object that kubectl made from Go types: their order of fields, and no empty annotations.</summary>
    public static ApiObject AnnotateTyped(ApiObject item)
    {
        var text = JsonWriter.WriteCompact(item.Tree, FieldOrder.AsWritten) + "\n";
        var annotations = new ObjectBuilder(item.Annotations.Count + 1);
        foreach (var (key, value) in item.Annotations.With(Annotation, new StringValue(text))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            annotations.Add(key, value);
        }

        return item.With(["metadata", "annotations"], annotations.ToObject());
    }
}

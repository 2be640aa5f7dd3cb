
namespace Scenarios.Kubectl.Applied;

/// <summary>The annotation in which kubectl stores the configuration that was applied last (kubectl, pkg/util/apply.go).</summary>
internal static class LastApplied
{
    public const string Annotation = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>The configuration that was applied last; empty if there is none.</summary>
    public static string Of(ApiObject item) => item.Meta.Annotations[Annotation] ?? string.Empty;

    /// <summary>Returns an object that was read from a file, with its own text in the annotation.</summary>
    public static ApiObject Annotate(ApiObject item)
    {
        // kubectl computes the text with the annotations set, without the one that it is about to write. So the text always contains
        // annotations, if only {}.
        var bare = item.With(["metadata", "annotations"], item.Annotations.Without(Annotation));
        var text = JsonWriter.WriteCompact(bare.Tree) + "\n";
        return bare.With(["metadata", "annotations", Annotation], new StringValue(text));
    }

    /// <summary>
    /// The same for an object that kubectl built from Go types: its fields are in Go's order, and there are no empty annotations.
    /// </summary>
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

using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Cluster.Volumes;

/// <summary>The storage class of claims that do not name one (kubernetes, pkg/volume/util/storageclass.go).</summary>
internal static class DefaultClass
{
    private const string Annotation = "storageclass.kubernetes.io/is-default-class";
    private const string OldAnnotation = "storageclass.beta.kubernetes.io/is-default-class";

    /// <summary>The newest of several defaults; among equally old ones, the first by name; null when none is marked.</summary>
    public static StorageClass? Of(IEnumerable<ApiObject> classes)
    {
        StorageClass? found = null;
        foreach (var item in classes)
        {
            var @class = StorageClass.Of(item);
            var isMarked = @class.Metadata.Annotations[Annotation] == "true" || @class.Metadata.Annotations[OldAnnotation] == "true";
            if (isMarked && (found is not { } best || IsBefore(@class, best)))
            {
                found = @class;
            }
        }

        return found;
    }

    private static bool IsBefore(StorageClass @class, StorageClass other)
    {
        var order = Nullable.Compare(other.Metadata.CreationTimestamp, @class.Metadata.CreationTimestamp);
        return order < 0 || (order == 0 && string.CompareOrdinal(@class.Name, other.Name) < 0);
    }
}

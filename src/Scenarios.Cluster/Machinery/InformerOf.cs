using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Machinery;

/// <summary>An informer whose objects are seen as their kind.</summary>
internal readonly struct Informer<T>(Informer informer)
    where T : struct, IKind<T>
{
    /// <summary>The informer itself.</summary>
    public Informer Untyped => informer;

    public T? Find(ObjectKey key) => informer.Find(key) is { } item ? T.Over(item) : null;

    public T? Find(string @namespace, string name) => Find(new ObjectKey(@namespace, name));

    public IEnumerable<T> InNamespace(string @namespace) => Indexed(Informer.ByNamespace, @namespace);

    public IEnumerable<T> Indexed(string index, string value)
    {
        foreach (var item in informer.Indexed(index, value))
        {
            yield return T.Over(item);
        }
    }
}

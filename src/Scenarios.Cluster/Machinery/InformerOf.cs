using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Machinery;

/// <summary>An informer whose objects are typed as their kind.</summary>
internal readonly struct Informer<T>(Informer informer)
    where T : struct, IKind<T>
{
    public T? Find(ObjectKey key) => informer.Find(key) is { } item ? T.Over(item) : null;

    public T? Find(string @namespace, string name) => Find(new ObjectKey(@namespace, name));

    /// <summary>Everything in the cache, ordered by key. Sorts on every call.</summary>
    public IEnumerable<T> InOrder() => informer.InOrder().Select(static item => T.Over(item));

    public InformerItems<T> InNamespace(string @namespace) => Indexed(Informer.ByNamespace, @namespace);

    public InformerItems<T> Indexed(string index, string value) => informer.Indexed<T>(index, value);

    public int CountIndexed(string index, string value) => informer.CountIndexed(index, value);

    /// <summary>Adds an index. Does nothing if there is one of that name: a name always stands for the same property.</summary>
    /// <param name="valueOf">Returns the property; empty keeps the object out of the index.</param>
    public void AddIndex(string name, Func<T, string> valueOf) => informer.AddIndex(name, item => valueOf(T.Over(item)));

    /// <summary>Calls back only for changes of objects that have or just had this value.</summary>
    public IDisposable Subscribe(string index, string value, Action<InformerChange<T>> handler) =>
        informer.Subscribe(index, value, change => handler(new InformerChange<T>(change)));

    public void Subscribe(Action<InformerChange<T>> handler) => informer.Subscribe(change => handler(new InformerChange<T>(change)));
}

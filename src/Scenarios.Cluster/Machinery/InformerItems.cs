using System.Collections;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Machinery;

/// <summary>Objects of a cache in key order, typed as their kind. Enumerating allocates nothing.</summary>
internal readonly struct InformerItems<T>(ObjectTable cache, ObjectKey[]? keys) : IEnumerable<T>
    where T : struct, IKind<T>
{
    public int Count => keys?.Length ?? 0;

    public Enumerator GetEnumerator() => new(cache, keys ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the objects.</summary>
    public struct Enumerator(ObjectTable cache, ObjectKey[] keys) : IEnumerator<T>
    {
        private int _index = -1;

        public readonly T Current => T.Over(cache[keys[_index]]);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < keys.Length;

        public void Reset() => _index = -1;

        public readonly void Dispose()
        {
        }
    }
}

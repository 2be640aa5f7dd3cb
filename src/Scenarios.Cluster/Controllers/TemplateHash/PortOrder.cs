using System.Security.Cryptography;
using System.Text;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>
/// The order of ports, and of subsets, in endpoint controllers: by the hash of Go's printed form (kubernetes, pkg/util/hash;
/// staging/src/k8s.io/endpointslice/util/endpointslice.go, portsInOrder; pkg/api/v1/endpoints/util.go, portsByHash).
/// </summary>
internal static class PortOrder
{
    private static readonly TypeFacts OfSlice = FactTable.Kubernetes.FindType("discovery.k8s.io/v1.EndpointPort")!;
    private static readonly TypeFacts OfEndpoints = FactTable.Kubernetes.FindType("core/v1.EndpointPort")!;
    private static readonly TypeFacts OfSubset = FactTable.Kubernetes.FindType("core/v1.EndpointSubset")!;

    public static void SortSlicePorts(List<Value> ports) => Sort(ports, OfSlice);

    public static void SortEndpointPorts(List<Value> ports) => Sort(ports, OfEndpoints);

    public static void SortSubsets(List<Value> subsets) => Sort(subsets, OfSubset);

    private static void Sort(List<Value> items, TypeFacts type)
    {
        if (items.Count < 2)
        {
            return;
        }

        var hashed = items.ConvertAll(item => (Hash: HashOf((ObjectValue)item, type), Item: item));
        hashed.Sort(static (x, y) => string.CompareOrdinal(x.Hash, y.Hash));
        for (var index = 0; index < items.Count; index++)
        {
            items[index] = hashed[index].Item;
        }
    }

    // Upstream orders by MD5; it protects nothing here.
#pragma warning disable CA5351
    private static string HashOf(ObjectValue item, TypeFacts type) =>
        Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(GoPrinter.Print(item, type))));
#pragma warning restore CA5351
}

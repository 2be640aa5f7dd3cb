using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Ownership;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.Kinds.IPAddresses;

/// <summary>
/// IPAddresses: the server keeps one for each allocated cluster IP (kubernetes, registry/core/service/ipallocator). They are rarely read,
/// so they are written only when somebody does.
/// </summary>
internal sealed class IPAddressStrategy(Simulation simulation, ObjectStore store) : ResourceStrategy(KnownResources.IPAddresses)
{
    private const string ManagedBy = "ipaddress.kubernetes.io/managed-by";
    private const string Allocator = "ipallocator.k8s.io";

    private static readonly FieldWriter Writer = new("kube-apiserver", false, "networking.k8s.io/v1", string.Empty);

    private long _seen = -1;

    public override Action? LateWrite => Write;

    private IdentitySource Identities => field ??= IdentitySource.Of(simulation, "api server/addresses");

    private void Write()
    {
        if (_seen == store.Version)
        {
            return;
        }

        var wanted = new OrderedDictionary<string, Service>(StringComparer.Ordinal);
        foreach (var item in store.Of(KnownResources.Services).InOrder(string.Empty))
        {
            if (Service.Of(item) is var service && service.Spec.Type != ServiceType.ExternalName
                && service.Spec.ClusterIP is { Length: > 0 } and not "None")
            {
                wanted.TryAdd(service.Spec.ClusterIP, service);
            }
        }

        var addresses = store.Of(Type);
        foreach (var item in addresses.InOrder(string.Empty).ToList())
        {
            if (IPAddress.Of(item).Labels[ManagedBy] == Allocator && !wanted.Remove(item.Name))
            {
                store.Remove(Type, item);
            }
        }

        foreach (var (address, service) in wanted)
        {
            if (addresses.Find(new ObjectKey(string.Empty, address)) is null)
            {
                var tree = Of(address, service);
                store.Add(Type, tree,
                    WriteHistory.Created(Writer, Timestamp.ValueOf(service.Metadata.CreationTimestamp ?? simulation.Now), tree));
            }
        }

        _seen = store.Version;
    }

    private ObjectValue Of(string address, Service service)
    {
        var made = IPAddress.New with
        {
            Metadata = new()
            {
                Name = address,
                Uid = Identities.NewUid(),
                CreationTimestamp = service.Metadata.CreationTimestamp,
                Labels = default(TextMap).With("ipaddress.kubernetes.io/ip-family", "IPv4").With(ManagedBy, Allocator),
            },
            Spec = new() { ParentRef = new() { Resource = "services", Namespace = service.Namespace, Name = service.Name } },
        };
        return made.Tree;
    }
}

using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Namespaces;

/// <summary>
/// Creates the service account <c>default</c> and the ConfigMap <c>kube-root-ca.crt</c> in every Namespace, and recreates them if somebody
/// deletes them (kubernetes, pkg/controller/serviceaccount/serviceaccounts_controller.go and
/// pkg/controller/certificates/rootcacertpublisher).
/// </summary>
internal sealed class NamespaceContentController : IController
{
    private readonly ComponentContext _context;
    private readonly Informer<Namespace> _namespaces;

    public NamespaceContentController(ComponentContext context)
    {
        _context = context;
        _namespaces = context.Informers.Of<Namespace>();
        Watches =
        [
            ControllerWatch.Of<Namespace>(static (change, queue) =>
            {
                if (change.Before is null)
                {
                    queue.Add(change.Key);
                }
            }),
            ControllerWatch.Of<ServiceAccount>(static (change, queue) => OnGone(change, "default", queue)),
            ControllerWatch.Of<ConfigMap>(static (change, queue) => OnGone(change, RootCertificate.ConfigMapName, queue)),
        ];
    }

    public string Name => "serviceaccount-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_namespaces.Find(key) is not { IsBeingDeleted: false })
        {
            return ReconcileResult.Done;
        }

        if (_context.Api.Get(KnownResources.ServiceAccounts, key.Name, "default").Value is null)
        {
            var account = ServiceAccount.New with { Metadata = new() { Name = "default" } };
            _context.Api.Create(KnownResources.ServiceAccounts, key.Name, account, ComponentWrites.Options);
        }

        if (_context.Api.Get(KnownResources.ConfigMaps, key.Name, RootCertificate.ConfigMapName).Value is null)
        {
            var certificates = RootCertificate.ConfigMap(key.Name);
            _context.Api.Create(KnownResources.ConfigMaps, key.Name, new ApiObject(certificates), ComponentWrites.Options);
        }

        return ReconcileResult.Done;
    }

    private static void OnGone<T>(InformerChange<T> change, string name, IWorkQueue queue)
        where T : struct, IKind<T>
    {
        if (change.After is null && change.Key.Name == name)
        {
            queue.Add(new ObjectKey(string.Empty, change.Key.Namespace));
        }
    }
}

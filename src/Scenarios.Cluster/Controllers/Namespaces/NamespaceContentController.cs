using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.Namespaces;

/// <summary>
/// Gives every Namespace its service account <c>default</c> and its ConfigMap <c>kube-root-ca.crt</c>, and gives them again when somebody deletes them
/// (kubernetes, pkg/controller/serviceaccount/serviceaccounts_controller.go and pkg/controller/certificates/rootcacertpublisher).
/// </summary>
internal sealed class NamespaceContentController : IController
{
    private readonly ComponentContext _context;
    private readonly Informer _namespaces;

    public NamespaceContentController(ComponentContext context)
    {
        _context = context;
        _namespaces = context.Informers.Of(KnownResources.Namespaces);
        Watches =
        [
            new ControllerWatch(KnownResources.Namespaces, static (change, queue) =>
            {
                if (change is { Before: null })
                {
                    queue.Add(change.Key);
                }
            }),
            new ControllerWatch(KnownResources.ServiceAccounts, static (change, queue) => OnGone(change, "default", queue)),
            new ControllerWatch(KnownResources.ConfigMaps, static (change, queue) => OnGone(change, RootCertificate.ConfigMapName, queue)),
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
            var account = ObjectValue.Of(
                ("apiVersion", new StringValue("v1")),
                ("kind", new StringValue("ServiceAccount")),
                ("metadata", ObjectValue.Of(("name", new StringValue("default")))));
            _context.Api.Create(KnownResources.ServiceAccounts, key.Name, new ApiObject(account), ComponentWrites.Options);
        }

        if (_context.Api.Get(KnownResources.ConfigMaps, key.Name, RootCertificate.ConfigMapName).Value is null)
        {
            var certificates = RootCertificate.ConfigMap(key.Name);
            _context.Api.Create(KnownResources.ConfigMaps, key.Name, new ApiObject(certificates), ComponentWrites.Options);
        }

        return ReconcileResult.Done;
    }

    private static void OnGone(InformerChange change, string name, IWorkQueue queue)
    {
        if (change.After is null && change.Key.Name == name)
        {
            queue.Add(new ObjectKey(string.Empty, change.Key.Namespace));
        }
    }
}

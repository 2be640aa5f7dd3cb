using System.Text;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Certificates;

namespace Scenarios.Cluster.Kinds.CertificateSigningRequests;

/// <summary>
/// Issues the certificates of approved requests for Kubernetes' built-in signers (kubernetes, pkg/controller/certificates/signer).
/// </summary>
internal sealed class CertificateSigningRequestController : IController
{
    /// <summary>kubeadm's --cluster-signing-duration.</summary>
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(365);

    private static readonly TimeSpan Backdating = TimeSpan.FromMinutes(5);

    private readonly ComponentContext _context;
    private readonly Informer<CertificateSigningRequest> _requests;

    public CertificateSigningRequestController(ComponentContext context)
    {
        _context = context;
        _requests = context.Informers.Of<CertificateSigningRequest>();
        Watches = [ControllerWatch.Of<CertificateSigningRequest>()];
    }

    public string Name => "certificate-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_requests.Find(key) is not { IsBeingDeleted: false } request || !IsDue(request))
        {
            return ReconcileResult.Done;
        }

        var pem = Encoding.UTF8.GetString(Convert.FromBase64String(request.Spec.Request));
        if (SigningRequest.Parse(pem) is { } asked)
        {
            var lifetime = request.Spec.ExpirationSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : LongestLifetime;
            var from = _context.Simulation.Now - Backdating;
            var until = _context.Simulation.Now + (lifetime < LongestLifetime ? lifetime : LongestLifetime);
            var certificate = ClientCertificates.Issue(asked.Name, asked.Organizations, from, until, asked.PublicKey);
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(certificate));
            Writes.Status(_context.Api, KnownResources.CertificateSigningRequests, request, request.Status with { Certificate = encoded });
        }

        return ReconcileResult.Done;
    }

    private static bool IsDue(CertificateSigningRequest request) =>
        request.Spec.SignerName is "kubernetes.io/kube-apiserver-client" or "kubernetes.io/kube-apiserver-client-kubelet"
            or "kubernetes.io/kubelet-serving" or "kubernetes.io/legacy-unknown"
        && request.Status.Certificate.Length == 0
        && request.Status.Conditions.Find(RequestConditionType.Approved).Exists
        && !request.Status.Conditions.Find(RequestConditionType.Denied).Exists;
}

using System.Text;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ServiceAccounts;

/// <summary>
/// Fills Secrets that request a service account's token, and deletes them together with the account (kubernetes,
/// pkg/controller/serviceaccount/tokens_controller.go and pkg/serviceaccount/legacy.go). Since 1.24 accounts get no such Secret
/// automatically.
/// </summary>
internal sealed class ServiceAccountController : IController
{
    private const string NameAnnotation = "kubernetes.io/service-account.name";
    private const string UidAnnotation = "kubernetes.io/service-account.uid";
    private const string SecretType = "kubernetes.io/service-account-token";
    private const string LegacyIssuer = "kubernetes/serviceaccount";

    private readonly ComponentContext _context;
    private readonly Informer<Secret> _secrets;

    public ServiceAccountController(ComponentContext context)
    {
        _context = context;
        _secrets = context.Informers.Of<Secret>();
        Watches = [ControllerWatch.Of<Secret>(), ControllerWatch.Of<ServiceAccount>(OnAccount)];
    }

    public string Name => "serviceaccount-token-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (
            _secrets.Find(key) is not { IsBeingDeleted: false } secret
                || secret.Type != SecretType || secret.Annotations[NameAnnotation] is not { Length: > 0 } name)
        {
            return ReconcileResult.Done;
        }

        var account = _context.Api.Get(KnownResources.ServiceAccounts, key.Namespace, name).Value;
        var wanted = secret.Annotations[UidAnnotation] ?? string.Empty;
        if (account is null || (wanted.Length > 0 && wanted != account.Uid))
        {
            _context.Api.Delete(
                KnownResources.Secrets, key.Namespace, key.Name, new Scenarios.Api.Requests.DeleteOptions { PreconditionUid = secret.Uid });
            return ReconcileResult.Done;
        }

        var filled = Fill(secret, account);
        if (!filled.Tree.Equals(secret.Tree))
        {
            _context.Api.Update(KnownResources.Secrets, key.Namespace, filled, ComponentWrites.Options);
        }

        return ReconcileResult.Done;
    }

    private static Secret Fill(Secret secret, ApiObject account)
    {
        var data = secret.Data;
        data = data["ca.crt"] is null ? data.With("ca.crt", Encode(RootCertificate.Text)) : data;
        data = data["namespace"] is null ? data.With("namespace", Encode(secret.Namespace)) : data;
        data = data["token"] is null ? data.With("token", Encode(AccountTokens.Sign(Claims(secret, account)))) : data;
        var annotations = secret.Metadata.Annotations.With(UidAnnotation, account.Uid);
        return secret with { Data = data, Metadata = secret.Metadata with { Annotations = annotations } };
    }

    private static ObjectValue Claims(Secret secret, ApiObject account) => ObjectValue.Of(
        ("iss", new StringValue(LegacyIssuer)),
        ("kubernetes.io/serviceaccount/namespace", new StringValue(secret.Namespace)),
        ("kubernetes.io/serviceaccount/secret.name", new StringValue(secret.Name)),
        ("kubernetes.io/serviceaccount/service-account.name", new StringValue(account.Name)),
        ("kubernetes.io/serviceaccount/service-account.uid", new StringValue(account.Uid)),
        ("sub", new StringValue($"system:serviceaccount:{secret.Namespace}:{account.Name}")));

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private void OnAccount(InformerChange<ServiceAccount> change, IWorkQueue queue)
    {
        if (change.Before is not null && change.After is not null)
        {
            return;
        }

        foreach (var secret in _secrets.InNamespace(change.Key.Namespace))
        {
            if (secret.Annotations[NameAnnotation] == change.Key.Name)
            {
                queue.Add(new ObjectKey(secret.Namespace, secret.Name));
            }
        }
    }
}

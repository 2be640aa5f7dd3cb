using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Defaults;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// Gives a Pod its service account and mounts the account's token (kubernetes, plugin/pkg/admission/serviceaccount/admission.go).
/// The account <c>default</c> of a namespace that was made a moment ago may not be there yet: the real server waits for it, this one goes on without it.
/// </summary>
internal sealed class ServiceAccountAdmission(ObjectStore store, IdentitySource identities) : IAdmissionPlugin
{
    private const string MountPath = "/var/run/secrets/kubernetes.io/serviceaccount";
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";
    private static readonly ObjectValue Projected = MakeProjected();
    private static readonly StringValue MountPathText = new(MountPath);

    public bool Handles(AdmissionRequest request) => request.IsCreate && request.IsOf(KnownResources.Pods);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        if (tree["spec"] is not ObjectValue spec || tree.Find("metadata", "annotations", MirrorAnnotation) is not null)
        {
            return tree;
        }

        var name = spec.Text("serviceAccountName");
        var text = name.Length == 0 ? Texts.Default : (StringValue)spec["serviceAccountName"]!;
        var account = store.Of(KnownResources.ServiceAccounts).Find(new ObjectKey(request.Namespace, text.Text));
        if (account is null && text.Text != Texts.Default.Text)
        {
            return ApiErrors.Forbidden(
                request.Type,
                (tree.Find("metadata", "name") as StringValue)?.Text ?? string.Empty,
                $"error looking up service account {request.Namespace}/{name}: serviceaccount \"{name}\" not found");
        }

        spec = spec.With("serviceAccountName", text).With("serviceAccount", text);
        if (MayMount(spec, account))
        {
            spec = Mount(spec);
        }

        if (account?.Tree["imagePullSecrets"] is ListValue { Count: > 0 } secrets)
        {
            spec = spec.DefaultTo("imagePullSecrets", secrets);
        }

        return tree.With("spec", spec);
    }

    private static bool MayMount(ObjectValue spec, ApiObject? account)
    {
        if (spec["automountServiceAccountToken"] is BooleanValue own)
        {
            return own.Boolean;
        }

        return account?.Tree["automountServiceAccountToken"] is not BooleanValue { Boolean: false };
    }

    private ObjectValue Mount(ObjectValue spec)
    {
        var volumes = spec["volumes"] as ListValue ?? ListValue.Empty;
        foreach (var volume in volumes)
        {
            if (volume.Find("name") is StringValue known && known.Text.StartsWith("kube-api-access-", StringComparison.Ordinal))
            {
                return MountInto(spec, known, out _);
            }
        }

        var name = new StringValue(identities.NewName("kube-api-access-"));
        spec = MountInto(spec, name, out var isNeeded);
        return isNeeded ? spec.With("volumes", volumes.WithAdded(ObjectValue.Of(("name", name), ("projected", Projected)))) : spec;
    }

    private static ObjectValue MountInto(ObjectValue spec, StringValue volume, out bool isNeeded)
    {
        var mount = ObjectValue.Of(("name", volume), ("readOnly", BooleanValue.True), ("mountPath", MountPathText));
        var needed = false;
        spec = spec.RewriteEach("initContainers", AddMount).RewriteEach("containers", AddMount);
        isNeeded = needed;
        return spec;

        ObjectValue AddMount(ObjectValue container)
        {
            var mounts = container["volumeMounts"] as ListValue ?? ListValue.Empty;
            foreach (var existing in mounts)
            {
                if (existing.Find("mountPath") is StringValue { Text: MountPath })
                {
                    return container;
                }
            }

            needed = true;
            return container.With("volumeMounts", mounts.WithAdded(mount));
        }
    }

    private static ObjectValue MakeProjected()
    {
        var token = ObjectValue.Of(("expirationSeconds", IntegerValue.Of(3607)), ("path", new StringValue("token")));
        var file = ObjectValue.Of(("key", new StringValue("ca.crt")), ("path", new StringValue("ca.crt")));
        var certificates = ObjectValue.Of(("name", new StringValue("kube-root-ca.crt")), ("items", ListValue.Of(file)));
        var field = ObjectValue.Of(("apiVersion", Texts.V1), ("fieldPath", new StringValue("metadata.namespace")));
        var item = ObjectValue.Of(("path", new StringValue("namespace")), ("fieldRef", field));
        var sources = ListValue.Of(
            ObjectValue.Of(("serviceAccountToken", token)),
            ObjectValue.Of(("configMap", certificates)),
            ObjectValue.Of(("downwardAPI", ObjectValue.Of(("items", ListValue.Of(item))))));
        return ObjectValue.Of(("sources", sources), ("defaultMode", IntegerValue.Of(0b110_100_100)));
    }
}

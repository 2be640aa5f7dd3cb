using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// Sets a Pod's service account and mounts the account's token (kubernetes, plugin/pkg/admission/serviceaccount/admission.go).
/// In a namespace created a moment ago the account <c>default</c> may not exist yet: the real server waits for it, this one continues
/// without it.
/// </summary>
internal sealed class ServiceAccountAdmission(ObjectStore store, IdentitySource identities) : IAdmissionPlugin
{
    private const string Default = "default";
    private const string MountPath = "/var/run/secrets/kubernetes.io/serviceaccount";
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";
    private static readonly Volume Token = MakeVolume();
    private static readonly VolumeMount TokenMount = new() { Name = string.Empty, ReadOnly = true, MountPath = MountPath };

    public bool Handles(AdmissionRequest request) => request.IsCreate && request.IsOf(KnownResources.Pods);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        var pod = new Pod(tree);
        var spec = pod.Spec;
        if (!spec.Exists || pod.Metadata.Annotations[MirrorAnnotation] is not null)
        {
            return tree;
        }

        var name = spec.ServiceAccountName.Length == 0 ? Default : spec.ServiceAccountName;
        var found = store.Of(KnownResources.ServiceAccounts).Find(new ObjectKey(request.Namespace, name));
        if (found is null && name != Default)
        {
            return ApiErrors.Forbidden(
                request.Type,
                pod.Metadata.Name,
                $"error looking up service account {request.Namespace}/{name}: serviceaccount \"{name}\" not found");
        }

        var account = found is null ? default : ServiceAccount.Of(found);
        if (MountableSecrets.Refusal(spec, account) is { } refusal)
        {
            return ApiErrors.Forbidden(request.Type, pod.Metadata.Name, refusal);
        }

        var shared = StringValue.Shared(name);
        spec = new(spec.Tree.With(("serviceAccountName", shared), ("serviceAccount", shared)));
        if (spec.AutomountServiceAccountToken ?? account.AutomountServiceAccountToken ?? true)
        {
            spec = Mount(spec);
        }

        if (spec.ImagePullSecrets.Count == 0 && account.ImagePullSecrets.Count > 0)
        {
            spec = spec with { ImagePullSecrets = account.ImagePullSecrets };
        }

        return (pod with { Spec = spec }).Tree;
    }

    private PodSpec Mount(PodSpec spec)
    {
        foreach (var volume in spec.Volumes)
        {
            if (volume.Name.StartsWith("kube-api-access-", StringComparison.Ordinal))
            {
                return MountInto(spec, volume.Name, out _);
            }
        }

        var name = identities.NewName("kube-api-access-");
        spec = MountInto(spec, name, out var isNeeded);
        return isNeeded ? spec with { Volumes = spec.Volumes.WithAdded(Token with { Name = name }) } : spec;
    }

    private static PodSpec MountInto(PodSpec spec, string volume, out bool isNeeded)
    {
        var mount = TokenMount with { Name = volume };
        var (init, containers) = (WithMount(spec.InitContainers, mount), WithMount(spec.Containers, mount));
        isNeeded = !ReferenceEquals(init.Items, spec.InitContainers.Items) || !ReferenceEquals(containers.Items, spec.Containers.Items);
        return isNeeded ? spec with { InitContainers = init, Containers = containers } : spec;
    }

    private static ViewList<Container> WithMount(ViewList<Container> containers, VolumeMount mount)
    {
        for (var index = 0; index < containers.Count; index++)
        {
            var container = containers[index];
            if (!container.VolumeMounts.Any(static existing => existing.MountPath == MountPath))
            {
                containers = containers.WithItem(index, container with { VolumeMounts = container.VolumeMounts.WithAdded(mount) });
            }
        }

        return containers;
    }

    private static Volume MakeVolume() => new()
    {
        Name = string.Empty,
        Projected = new()
        {
            Sources =
            [
                new() { ServiceAccountToken = new() { ExpirationSeconds = 3607, Path = "token" } },
                new() { ConfigMap = new() { Name = "kube-root-ca.crt", Items = [new() { Key = "ca.crt", Path = "ca.crt" }] } },
                new()
                {
                    DownwardAPI = new()
                    {
                        Items = [new() { Path = "namespace", FieldRef = new() { ApiVersion = "v1", FieldPath = "metadata.namespace" } }],
                    },
                },
            ],
            DefaultMode = 0b110_100_100,
        },
    };
}

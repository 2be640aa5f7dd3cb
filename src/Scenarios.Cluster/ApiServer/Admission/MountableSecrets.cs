using System.Globalization;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// Service accounts whose Pods may use only the account's own secrets (kubernetes, plugin/pkg/admission/serviceaccount,
/// limitSecretReferences).
/// </summary>
internal static class MountableSecrets
{
    public const string Annotation = "kubernetes.io/enforce-mountable-secrets";

    /// <summary>Why the Pod is not allowed; null if it is.</summary>
    public static string? Refusal(PodSpec spec, ServiceAccount account)
    {
        if (!account.Exists || account.Metadata.Annotations[Annotation] is not ("true" or "True" or "TRUE" or "t" or "T" or "1"))
        {
            return null;
        }

        var secrets = account.Secrets.Select(static secret => secret.Name).ToHashSet(StringComparer.Ordinal);
        var because = $"is not allowed because service account {account.Name} does not reference that secret";
        foreach (var volume in spec.Volumes)
        {
            if (volume.Secret.Exists && !secrets.Contains(volume.Secret.SecretName))
            {
                return $"volume with secret.secretName=\"{volume.Secret.SecretName}\" {because}";
            }
        }

        if ((Variable(spec.InitContainers, secrets, "init container") ?? Variable(spec.Containers, secrets, "container")) is { } variable)
        {
            return $"{variable} {because}";
        }

        var pulls = account.ImagePullSecrets.Select(static secret => secret.Name).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < spec.ImagePullSecrets.Count; index++)
        {
            if (!pulls.Contains(spec.ImagePullSecrets[index].Name))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"imagePullSecrets[{index}].name=\"{spec.ImagePullSecrets[index].Name}\" is not allowed because service account "
                        + $"{account.Name} does not reference that imagePullSecret");
            }
        }

        return null;
    }

    private static string? Variable(ViewList<Container> containers, HashSet<string> secrets, string what)
    {
        foreach (var container in containers)
        {
            foreach (var variable in container.Env)
            {
                if (variable.ValueFrom.SecretKeyRef is { Exists: true } reference && !secrets.Contains(reference.Name))
                {
                    return $"{what} {container.Name} with envVar {variable.Name} referencing secret.secretName=\"{reference.Name}\"";
                }
            }

            foreach (var source in container.EnvFrom)
            {
                if (source.SecretRef.Exists && !secrets.Contains(source.SecretRef.Name))
                {
                    return $"{what} {container.Name} with envFrom referencing secret.secretName=\"{source.SecretRef.Name}\"";
                }
            }
        }

        return null;
    }
}

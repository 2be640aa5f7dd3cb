using System.Globalization;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about the responses of containers.</summary>
internal sealed class ServerFeatures(Draft draft)
{
    private const string HostnameImage = "registry.k8s.io/e2e-test-images/agnhost:2.53";
    private const string EchoImage = "hashicorp/http-echo:1.0";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (!draft.HasPods)
        {
            return false;
        }

        switch (feature.Id)
        {
            case "own-name":
                OwnName(feature);
                return true;
            case "runs-as":
                draft.Set(draft.OfPod("securityContext.runAsUser"), Numbers.Of(feature["number"]!));
                return true;
            case "non-root":
                draft.Set(draft.OfPod("securityContext.runAsNonRoot"), BooleanValue.True);
                return true;
            case "read-only-root":
                draft.SetContainer("securityContext.readOnlyRootFilesystem", BooleanValue.True);
                return true;
            case "image-missing":
                draft.SetContainer("image", new StringValue("nginx:no-such-tag"));
                return true;
            case "image-bare":
                draft.SetContainer("image", new StringValue(feature["known-image"]!.Id));
                return true;
            case "idle":
                new PodFeatures(draft).Rest();
                return true;
            case "allocates":
                Allocate(Numbers.BytesOf(feature["size"]!));
                return true;
            case "probe-fails":
                Fail(feature);
                return true;
            case "answers":
                Answer(feature.TextOf("body"), Port(feature));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Makes the container hold this amount of memory.</summary>
    private void Allocate(string size)
    {
        var bytes = Api.Quantities.Quantity.TryParse(size, out var amount, out _) ? amount.Value
            : throw new StepFailureException($"\"{size}\" is not a size.");
        draft.SetContainer("image", new StringValue("polinux/stress"));
        draft.SetContainer("command", ListValue.OfStrings(["stress"]));
        draft.SetContainer("args", ListValue.OfStrings(["--vm", "1", "--vm-bytes",
            bytes.ToString(CultureInfo.InvariantCulture), "--vm-hang", "1"]));
    }

    /// <summary>Responds with the name: the Pod's own one if the sentence is about Pods, otherwise the Deployment's.</summary>
    private void OwnName(PhraseMatch feature)
    {
        var port = Port(feature);
        if (!draft.SpeaksOfPods && !feature.Says("Pod", "host", "ホスト", "ポッド") && draft.Kind != "Pod")
        {
            Answer(draft.Name, port);
            return;
        }

        draft.SetContainer("image", new StringValue(HostnameImage));
        draft.SetContainer("args", ListValue.OfStrings(["serve-hostname", string.Create(CultureInfo.InvariantCulture, $"--port={port}")]));
    }

    /// <summary>A probe that never succeeds.</summary>
    private void Fail(PhraseMatch feature)
    {
        var probe = ObjectValue.Of(
            ("httpGet", ObjectValue.Of(("path", new StringValue("/does-not-exist")), ("port", IntegerValue.Of(80)))));
        probe = feature["period"] is { } period
            ? probe.With("periodSeconds", IntegerValue.Of((long)Numbers.DurationOf(period).TotalSeconds)) : probe;
        draft.SetContainer($"{feature["probe"]!.Id}Probe", probe);
    }

    private void Answer(string text, long port)
    {
        draft.SetContainer("image", new StringValue(EchoImage));
        draft.SetContainer("args", ListValue.OfStrings([$"-text={text}", string.Create(CultureInfo.InvariantCulture, $"-listen=:{port}")]));
    }

    /// <summary>The port that is stated here or was stated before. An unusual port is also named in the container.</summary>
    private long Port(PhraseMatch feature)
    {
        var port = feature["port"] is { } said ? Numbers.Of(said) : draft.ServedPort;
        if (port != 80 && draft.Container["ports"] is null)
        {
            draft.AddToContainer("ports", ObjectValue.Of(("containerPort", IntegerValue.Of(port))));
        }

        return port;
    }
}

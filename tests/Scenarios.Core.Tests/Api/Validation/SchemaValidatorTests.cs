using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Api.Validation;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Validation;

public sealed class SchemaValidatorTests
{
    private const string Clean = """
        apiVersion: v1
        kind: Pod
        metadata: {name: x, labels: {a: b}, creationTimestamp: null}
        spec:
          containers:
          - name: c
            image: nginx
            ports: [{containerPort: 80, protocol: TCP}]
            resources: {limits: {cpu: 1, memory: 1Gi}}
            livenessProbe: {httpGet: {path: /, port: http}, periodSeconds: 5}
          volumes: [{name: v, emptyDir: {}}]

        """;

    [Test]
    public void Decode_OfACleanPod_SaysNothingAndHardlyAllocates()
    {
        var pod = Tree(Clean);
        var type = TypeOf(pod);
        SchemaValidator.Decode(pod, type).IsClean.ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();

        SchemaValidator.Decode(pod, type);

        // Only parsing quantities allocates.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200);
    }

    [Test]
    public void ToStatus_OfUnknownFields_ListsThemInTheOrderOfTheRequest()
    {
        var tree = Tree("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: x, lables: {a: b}}
            spec:
              template: {spec: {containers: [{name: c, imagee: nginx, Ports: []}]}}
              replica: 3

            """);
        var type = ApiSchema.Kubernetes.Find(tree)!;
        var result = SchemaValidator.Decode(tree, TypeOf(tree));

        result.ToStatus(type, FieldValidation.Strict)!.Message.ShouldBe(
            "Deployment in version \"v1\" cannot be handled as a Deployment: strict decoding error: unknown field \"metadata.lables\", "
            + "unknown field \"spec.replica\", "
            + "unknown field \"spec.template.spec.containers[0].Ports\", unknown field \"spec.template.spec.containers[0].imagee\"");
        result.ToStatus(type, FieldValidation.Warn).ShouldBeNull();
        result.ToPatchStatus(static () => "map[a:1]", FieldValidation.Strict)!.Message
            .ShouldStartWith(" \"\" is invalid: patch: Invalid value: \"map[a:1]\": strict decoding error: unknown field");
    }

    [TestCase("spec: {replicas: three}")]
    [TestCase("spec: {replicas: 1.5}")]
    [TestCase("spec: {replicas: 99999999999}")]
    [TestCase("spec: {paused: 'yes'}")]
    [TestCase("spec: {selector: [a]}")]
    [TestCase("spec: {selector: {matchLabels: {a: 1}}}")]
    [TestCase("spec: {template: {metadata: {labels: x}}}")]
    [TestCase("spec: {template: {spec: {containers: {name: a}}}}")]
    [TestCase("spec: {template: {spec: {containers: [a]}}}")]
    [TestCase("spec: {template: {spec: {containers: [{name: a, env: [{name: X, value: 1}]}]}}}")]
    [TestCase("spec: {template: {spec: {containers: [{name: a, command: sh}]}}}")]
    [TestCase("spec: {template: {spec: {containers: [{name: a, command: [1, true]}]}}}")]
    [TestCase("spec: {template: {spec: {containers: [{name: a, ports: [{containerPort: http}]}]}}}")]
    [TestCase("spec: {template: {spec: {containers: [{name: a, ports: [80]}]}}}")]
    [TestCase("spec: {template: {spec: {containers: [{name: a, resources: {limits: {cpu: abc}}}]}}}")]
    [TestCase("spec: {template: {spec: {containers: [{name: a, resources: {limits: 5}}]}}}")]
    [TestCase("spec: {template: {spec: {containers: [{name: a, imagePullPolicy: 3}]}}}")]
    [TestCase("spec: {template: {spec: {containers: [{name: a, livenessProbe: {httpGet: {port: true}}}]}}}")]
    [TestCase("spec: {template: {spec: {restartPolicy: 1}}}")]
    [TestCase("spec: {template: {spec: {nodeSelector: {a: true}}}}")]
    [TestCase("spec: {strategy: Recreate}")]
    [TestCase("spec: {strategy: {rollingUpdate: {maxSurge: [1]}}}")]
    [TestCase("metadata: {name: 5}")]
    [TestCase("metadata: {creationTimestamp: yesterday}")]
    [TestCase("spec: 5")]
    public void Decode_OfAWrongType_SaysWhatGoSays(string body)
    {
        var yaml = $"apiVersion: apps/v1\nkind: Deployment\n{body}\n";
        var tree = Tree(yaml);

        var output = RealKubectl.Run("d.yaml", yaml, "set", "env", "--local", "a=b", "-o", "yaml");

        output.ShouldContain($"unable to decode \"d.yaml\": {SchemaValidator.Decode(tree, TypeOf(tree)).TypeError}\n");
    }

    [TestCase(
        "apiVersion: v1\nkind: Service\nspec: {ports: [{port: http}]}",
        "json: cannot unmarshal string into Go struct field ServicePort.spec.ports.port of type int32")]
    [TestCase(
        "apiVersion: v1\nkind: ConfigMap\ndata: {a: 1}",
        "json: cannot unmarshal number into Go struct field ConfigMap.data of type string")]
    [TestCase("apiVersion: v1\nkind: Secret\ndata: {a: 'x*y='}", "illegal base64 data at input byte 1")]
    public void Decode_OfOtherKinds_SaysWhatGoSays(string yaml, string expected)
    {
        var tree = Tree(yaml);

        SchemaValidator.Decode(tree, TypeOf(tree)).TypeError.ShouldBe(expected);
    }

    [TestCase("spec: {replicas: three}", "unrecognized type: int32")]
    [TestCase("spec: {replicas: 1.5}", "cannot convert float64 to int32")]
    [TestCase("spec: {paused: 1}", "unrecognized type: bool")]
    [TestCase("metadata: {name: 5}", "cannot convert int64 to string")]
    [TestCase("metadata: {name: 1.5}", "unrecognized type: string")]
    [TestCase("metadata: {name: [a]}", "unrecognized type: string")]
    [TestCase("metadata: {labels: {a: 1.5}}", "unrecognized type: string")]
    [TestCase("metadata: {labels: [a]}", "cannot restore map from slice")]
    [TestCase("metadata: {creationTimestamp: 1.5}", "json: cannot unmarshal number into Go value of type string")]
    [TestCase("spec: {template: {spec: {restartPolicy: 1}}}", "cannot convert int64 to v1.RestartPolicy")]
    [TestCase("spec: {template: {spec: {restartPolicy: true}}}", "unrecognized type: string")]
    [TestCase("spec: {template: {spec: {containers: {name: a}}}}", "cannot restore slice from map")]
    [TestCase("spec: {strategy: Recreate}", "cannot restore struct from: string")]
    [TestCase("spec: {strategy: 1.5}", "cannot restore struct from: float64")]
    [TestCase("spec: {strategy: {rollingUpdate: {maxSurge: [1]}}}", "json: cannot unmarshal array into Go value of type int32")]
    public void Decode_ByTheConverter_SaysWhatItSays(string body, string expected)
    {
        var tree = Tree($"apiVersion: apps/v1\nkind: Deployment\n{body}\n");

        SchemaValidator.Decode(tree, TypeOf(tree), isConverted: true).TypeError.ShouldBe(expected);
    }

    [Test]
    public void Decode_OfDuplicates_NamesTheirPaths()
    {
        var document = YamlReader.Read("apiVersion: v1\nkind: ConfigMap\ndata: {a: x, a: y}\n", "f.yaml").Documents[0];
        var tree = (ObjectValue)document.Value;

        SchemaValidator.Decode(tree, TypeOf(tree), document.Duplicates).StrictErrors.ShouldBe(["duplicate field \"data.a\""]);
    }

    private static ObjectValue Tree(string yaml) => (ObjectValue)YamlReader.ReadValue(yaml, "f.yaml").Value!;

    private static TypeFacts TypeOf(ObjectValue tree) => ApiSchema.Kubernetes.TypeOf(ApiSchema.Kubernetes.Find(tree)!)!;
}

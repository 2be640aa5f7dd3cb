using System.Text;
using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Kubectl.Tests.Fuzz;

/// <summary>Changes objects: fields dropped, doubled, moved, given values of another type, enormous, odd or nested beyond reason.</summary>
internal sealed class TreeMutator(SeededRandom random)
{
    private const int DeepestNesting = 20_000;

    private static readonly Value[] Values =
    [
        NullValue.Instance, BooleanValue.True, BooleanValue.False, IntegerValue.Of(0), IntegerValue.Of(-1), IntegerValue.Of(int.MaxValue),
        IntegerValue.Of(long.MaxValue), IntegerValue.Of(long.MinValue), IntegerValue.Of(70000), new FloatValue(1.5), new FloatValue(1e300),
        StringValue.Empty, new StringValue("web"), new StringValue("1Gi"), new StringValue("-5"), new StringValue("99999999999999999999"),
        new StringValue("100%"), new StringValue("1e9999"), new StringValue("Ünïcødé \u0000 \u202e 😀"), new StringValue("\ud800"),
        new StringValue("../../etc"), new StringValue("/"), new StringValue("{{.x}}"), new StringValue("$(A) $$(B) $("),
        new StringValue("a=b,c in (d"), new StringValue(new string('x', 70_000)), new StringValue("2026-01-01T00:00:00Z"),
        new StringValue("Always"), new StringValue("metadata.labels['"), new StringValue("!!!not base64"), ListValue.Empty,
        ObjectValue.Empty, ListValue.Of(NullValue.Instance), ListValue.Of(StringValue.Empty, IntegerValue.Of(3)),
        ListValue.Of(ObjectValue.Empty, ObjectValue.Empty), ObjectValue.Of(("name", new StringValue("web"))),
        ObjectValue.Of(("app", new StringValue("web")), ("", StringValue.Empty)),
    ];

    private static readonly ObjectValue[] Manifests =
    [
        .. YamlReader.Read(Corpus.Manifest, "manifest.yaml").Documents.Select(document => (ObjectValue)document.Value),
        (ObjectValue)YamlReader.Read(Corpus.Json, "one.json").Documents[0].Value,
        .. YamlReader.Read(More, "more.yaml").Documents.Select(document => (ObjectValue)document.Value),
    ];

    private static readonly string[] JsonPatches =
    [
        """[{"op":"replace","path":"/spec/replicas","value":1}]""",
        """[{"op":"add","path":"/metadata/labels/x~1y","value":"z"},{"op":"remove","path":"/metadata/annotations"}]""",
        """[{"op":"add","path":"/spec/template/spec/containers/-","value":{"name":"b","image":"nginx"}},{"op":"copy","from":"/spec/template","path":"/spec/selector/x"}]""",
        """[{"op":"move","from":"/spec/ports/0","path":"/spec/ports/1"},{"op":"test","path":"","value":{}}]""",
    ];

    private static readonly string[] Patches =
    [
        """{"spec":{"replicas":3,"template":{"spec":{"containers":[{"name":"main","image":"nginx:1.28","ports":[{"containerPort":80,"protocol":"TCP"}]}]}}}}""",
        """{"spec":{"template":{"spec":{"$setElementOrder/containers":[{"name":"b"},{"name":"main"}],"containers":[{"name":"b","image":"busybox"}],"volumes":[{"$patch":"replace"}]}}}}""",
        """{"metadata":{"labels":{"a":null,"b":"c"},"$deleteFromPrimitiveList/finalizers":["x"],"finalizers":["y"]},"data":{"$patch":"replace","k":"v"}}""",
        """{"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate"},"ports":[{"port":80,"$patch":"delete"},{"port":81,"name":"b"}]}}""",
    ];

    private const string More = """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: store}
        spec:
          serviceName: store
          selector: {matchLabels: {app: store}}
          template: {metadata: {labels: {app: store}}, spec: {containers: [{name: main, image: nginx, volumeMounts: [{name: data, mountPath: /data}]}]}}
          volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]
        ---
        apiVersion: batch/v1
        kind: Job
        metadata: {name: work}
        spec: {backoffLimit: 2, template: {spec: {restartPolicy: Never, containers: [{name: main, image: busybox, command: [echo, hi]}]}}}
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web}
        spec: {rules: [{host: example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: rich, labels: {app: rich}}
        spec:
          activeDeadlineSeconds: 100
          hostAliases: [{ip: 10.0.0.1, hostnames: [a, b]}]
          dnsConfig: {nameservers: [1.2.3.4], searches: [x.y], options: [{name: ndots, value: "2"}]}
          tolerations: [{key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 5}]
          nodeSelector: {kubernetes.io/os: linux}
          affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [worker]}]}]}}}
          initContainers: [{name: first, image: busybox, command: [sh, -c, 'echo first > /d/x'], volumeMounts: [{name: d, mountPath: /d}]}]
          containers:
          - name: main
            image: nginx:1.27
            lifecycle: {preStop: {exec: {command: [sleep, '1']}}, postStart: {exec: {command: [echo]}}}
            startupProbe: {tcpSocket: {port: 80}, failureThreshold: 3, periodSeconds: 1}
            envFrom: [{configMapRef: {name: site, optional: true}, prefix: P_}]
            env: [{name: CPU, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1m}}}, {name: A, value: $(CPU)}]
            volumeMounts: [{name: d, mountPath: /d, subPath: a/b}, {name: p, mountPath: /p}]
          volumes:
          - {name: d, emptyDir: {sizeLimit: 1Mi}}
          - {name: p, projected: {sources: [{configMap: {name: site}}, {downwardAPI: {items: [{path: l, fieldRef: {fieldPath: metadata.labels}}]}}]}}
        ---
        apiVersion: v1
        kind: List
        items: [{apiVersion: v1, kind: Namespace, metadata: {name: other}}, {apiVersion: v1, kind: ServiceAccount, metadata: {name: robot}}]
        """;

    public string MutateManifest() => Write(Mutate(Manifests[random.Next(Manifests.Length)]));

    /// <param name="type">json, merge or strategic.</param>
    public string MutatePatch(out string type)
    {
        type = new[] { "json", "merge", "strategic" }[random.Next(3)];
        var patches = type == "json" ? JsonPatches : Patches;
        return Write(Mutate(YamlReader.Read(patches[random.Next(patches.Length)], "patch.json").Documents[0].Value));
    }

    private Value Mutate(Value tree)
    {
        for (var left = 1 + random.Next(3); left > 0; left--)
        {
            tree = MutateOnce(tree);
        }

        return tree;
    }

    /// <summary>Goes down at random, and changes what it finds there.</summary>
    private Value MutateOnce(Value value) => value switch
    {
        ObjectValue { Count: > 0 } fields when random.Next(6) > 0 => MutateField(fields),
        ListValue { Count: > 0 } items when random.Next(5) > 0 => MutateItem(items),
        _ => Values[random.Next(Values.Length)],
    };

    private ObjectValue MutateField(ObjectValue fields)
    {
        var (name, value) = fields.ElementAt(random.Next(fields.Count));
        return random.Next(12) switch
        {
            0 => fields.Without(name),
            1 => fields.With(name + "X", value),
            2 => fields.With(fields.ElementAt(random.Next(fields.Count)).Key, value),
            3 => fields.With(name, Values[random.Next(Values.Length)]),
            4 =>
                fields.With(
                    new[] { "", "metadata", "spec", "name", "$patch", "status", "kind" }[random.Next(7)],
                    Values[random.Next(Values.Length)]),
            _ => fields.With(name, MutateOnce(value)),
        };
    }

    private ListValue MutateItem(ListValue items)
    {
        var at = random.Next(items.Count);
        var all = items.ToList();
        switch (random.Next(6))
        {
            case 0:
                all.RemoveAt(at);
                break;
            case 1:
                all.Add(all[at]);
                break;
            case 2:
                all.Insert(at, Values[random.Next(Values.Length)]);
                break;
            default:
                all[at] = MutateOnce(all[at]);
                break;
        }

        return ListValue.From(all);
    }

    /// <summary>Written as text, because keys may occur twice and nesting may go deeper than any tree.</summary>
    private string Write(Value tree)
    {
        var text = JsonWriter.WriteCompact(tree);
        switch (random.Next(40))
        {
            case 0:
                var deep = 1 + random.Next(DeepestNesting);
                var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
                return text.Replace(
                    "\"name\":",
                    $"\"deep\":{new StringBuilder().Insert(0, open, deep)}1{new StringBuilder().Insert(0, close, deep)},\"name\":",
                    StringComparison.Ordinal);
            case 1:
                return text.Replace("\"name\":", "\"name\":\"twice\",\"name\":", StringComparison.Ordinal);
            case 2:
                return text.Replace(":1", ":123456789012345678901234567890", StringComparison.Ordinal);
            default:
                return text;
        }
    }
}

namespace Scenarios.Kubectl.Tests.Fuzz;

/// <summary>Valid texts to start from, of many kinds, as people type and write them.</summary>
internal static class Corpus
{
    public const string Manifest = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: site, labels: {app: web}}
        data: {index.html: "hello\n", color: blue}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          labels: {app: web, tier: front}
          annotations: {example.com/owner: team-a}
        spec:
          replicas: 2
          selector: {matchLabels: {app: web}}
          strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 1}}
          template:
            metadata: {labels: {app: web}}
            spec:
              terminationGracePeriodSeconds: 5
              containers:
              - name: main
                image: nginx:1.27
                ports: [{containerPort: 80, name: http}]
                env:
                - {name: COLOR, valueFrom: {configMapKeyRef: {name: site, key: color}}}
                - {name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
                resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: 500m, memory: 128Mi}}
                readinessProbe: {httpGet: {path: /, port: http}, periodSeconds: 2}
                livenessProbe: {exec: {command: [cat, /etc/hostname]}, initialDelaySeconds: 1}
                volumeMounts: [{name: page, mountPath: /usr/share/nginx/html}, {name: info, mountPath: /info}]
              volumes:
              - {name: page, configMap: {name: site, items: [{key: index.html, path: index.html}]}}
              - {name: info, downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {type: NodePort, selector: {app: web}, ports: [{name: http, port: 80, targetPort: http}]}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: auth}
        type: Opaque
        stringData: {user: root}
        data: {password: c2VjcmV0}
        """;

    public const string Json =
        """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"one","labels":{"app":"one"}},"spec":{"restartPolicy":"Never","containers":[{"name":"c","image":"busybox","command":["sh","-c","echo hi; sleep 2"]}]}}""";

    public static IReadOnlyList<string> Commands { get; } =
    [
        "kubectl get pods",
        "kubectl get pods -o wide --show-labels -L app,tier",
        "kubectl get deploy,rs,pods,svc -A",
        "kubectl get pods -l app=web,tier!=back --field-selector=status.phase=Running",
        "kubectl get pods -l 'app in (web,api),tier notin (x),!gone,app'",
        "kubectl get pods --sort-by=.metadata.creationTimestamp --no-headers",
        "kubectl get pods --sort-by=.metadata.ownerReferences",
        "kubectl get pods --sort-by='{.spec.containers[0].name}' -o name",
        "kubectl get deploy web -o yaml",
        "kubectl get deploy web -o json --show-managed-fields",
        "kubectl get pods -o jsonpath='{.items[*].metadata.name}'",
        "kubectl get pods -o jsonpath='{range .items[*]}{.metadata.name}{\"\\t\"}{.status.podIP}{\"\\n\"}{end}'",
        "kubectl get pods -o jsonpath='{.items[?(@.metadata.labels.app==\"web\")].spec.containers[0:2].image}'",
        "kubectl get pods -o jsonpath='{..image}'",
        "kubectl get pods -o jsonpath-as-json='{.items[*].spec}'",
        "kubectl get pods -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName,IMAGES:.spec.containers[*].image",
        "kubectl get pods -o go-template='{{range .items}}{{.metadata.name}}{{\"\\n\"}}{{end}}'",
        "kubectl get nodes -o custom-columns=N:.metadata.name,CPU:.status.allocatable.cpu --sort-by=.status.allocatable.cpu",
        "kubectl get all",
        "kubectl get events --sort-by=.lastTimestamp",
        "kubectl get cm site -o yaml",
        "kubectl get pods -w --output-watch-events",
        "kubectl get --raw /api/v1/namespaces/default/pods",
        "kubectl get -f web.yaml",
        "kubectl describe deploy web",
        "kubectl describe pods -l app=web",
        "kubectl describe svc/web node",
        "kubectl describe cm,secret",
        "kubectl create deployment api --image=nginx:1.16 --replicas=2 --port=80",
        "kubectl create configmap c --from-literal=a=b --from-literal=c=d",
        "kubectl create secret generic s --from-literal=k=v --dry-run=client -o yaml",
        "kubectl create namespace test",
        "kubectl create service clusterip x --tcp=80:8080",
        "kubectl create -f one.json",
        "kubectl create deployment many --image=nginx --image=busybox -r 2 --dry-run=client -o yaml -- sleep 5",
        "kubectl create configmap d --from-literal=a=b --from-literal=a=c --from-file=web.yaml --from-file=k=one.json "
        + "--from-env-file=web.yaml",
        "kubectl create secret docker-registry r --docker-server=s --docker-username=u --docker-password=p",
        "kubectl create secret tls t --cert=one.json --key=one.json",
        "kubectl create cronjob c --image=busybox --schedule='*/5 * * * *' -- date",
        "kubectl create role r --verb=get,list --resource=pods,deployments.apps --resource-name=a",
        "kubectl create clusterrole cr --verb=get --non-resource-url=/logs/* --aggregation-rule=a=b",
        "kubectl create rolebinding rb --role=r --user=u --serviceaccount=default:robot --group=g",
        "kubectl create ingress i --class=c --rule='a.com/x*=web:80,tls=s' --rule=/y=web:http --default-backend=web:80 --annotation=a=b",
        "kubectl create quota q --hard=cpu=1,memory=1G,pods=2 --scopes=BestEffort",
        "kubectl create pdb p --selector=app=web --min-available=50%",
        "kubectl create priorityclass h --value=1000 --description='high one'",
        "kubectl create service nodeport n --tcp=80:http --node-port=30123",
        "kubectl create service externalname e --external-name=example.com",
        "kubectl create token default --duration=10m",
        "kubectl create serviceaccount robot",
        "kubectl annotate pods --all a=b c- --list",
        "kubectl label nodes worker disk=ssd disk=hdd --resource-version=1",
        "kubectl get pods --selector='environment in (production, qa)' --chunk-size=1 --ignore-not-found",
        "kubectl get rs -o custom-columns='A B:.spec.replicas,C:.metadata.annotations.deployment\\.kubernetes\\.io/revision'",
        "kubectl get svc web -o jsonpath='{.spec.ports[?(@.port>79)].nodePort} {.spec.ports[-1:].name} {[\"metadata\"][\'name\']}'",
        "kubectl get node worker -o jsonpath='{.status.conditions[?(@.type==\"Ready\" || @.status!=\"False\")].reason}'",
        "kubectl logs web --since-time=2026-01-01T00:00:00Z --limit-bytes=10 -p",
        "kubectl events --for deployment/web --types=Warning,Normal --watch",
        "kubectl rollout status deploy/web --revision=2 -w=false",
        "kubectl set image deploy web *=nginx:1.28 main=nginx:1.16 --all",
        "kubectl run q --image=nginx --overrides='{\"spec\":{\"nodeName\":\"worker\"}}' --expose --port=80",
        "kubectl expose pod one --port=80 --protocol=UDP --cluster-ip=None --selector=a=b --session-affinity=ClientIP",
        "kubectl delete deploy,svc -l app=web --cascade=orphan --now --timeout=5s",
        "kubectl scale --replicas=0 --all deploy --timeout=1s",
        "kubectl get pods --as=robot --request-timeout=5s -v=6 --context=x --kubeconfig=none",
        "kubectl create job j --image=busybox -- echo hi",
        "kubectl apply -f web.yaml",
        "kubectl apply -f one.json --server-side",
        "kubectl apply -f web.yaml -o json",
        "kubectl diff -f web.yaml",
        "kubectl replace -f one.json --force",
        "kubectl delete pod one --grace-period=0 --force",
        "kubectl delete pods -l app=web --wait=false",
        "kubectl delete -f web.yaml",
        "kubectl scale deploy web --replicas=3",
        "kubectl scale --current-replicas=2 --replicas=1 deployment/web",
        "kubectl rollout status deploy/web --timeout=20s",
        "kubectl rollout history deploy/web --revision=1",
        "kubectl rollout undo deploy web --to-revision=1",
        "kubectl rollout restart deploy/web",
        "kubectl rollout pause deploy/web",
        "kubectl set image deploy/web main=nginx:1.16 --record",
        "kubectl set env deploy/web A=b",
        "kubectl set resources deploy web --limits=cpu=200m,memory=512Mi",
        "kubectl label pods -l app=web color=red --overwrite",
        "kubectl label deploy web tier-",
        "kubectl annotate deploy web example.com/a='b c'",
        "kubectl patch deploy web -p '{\"spec\":{\"replicas\":3}}'",
        "kubectl patch deploy web --type=json -p "
        + "'[{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":1},{\"op\":\"test\",\"path\":\"/metadata/name\",\"value\":\"web\"}]'",
        "kubectl patch deploy web --type=merge -p '{\"metadata\":{\"labels\":{\"tier\":null}}}'",
        "kubectl patch deploy web -p "
        + "'{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"main\",\"image\":\"nginx:1.28\"},{\"$patch\":\"delete\",\"name\":\"x\"}]}}}}'",
        "kubectl expose deploy web --port=80 --target-port=8080 --name=web2 --type=NodePort",
        "kubectl run p --image=busybox --restart=Never -- sh -c 'echo hello; exit 3'",
        "kubectl run p2 --image=nginx --labels=a=b,c=d --env=X=y --port=80 --dry-run=client -o yaml",
        "kubectl run -i --rm tmp --image=busybox --restart=Never -- wget -qO- http://web",
        "kubectl exec deploy/web -- env",
        "kubectl exec deploy/web -c main -- sh -c 'cat /etc/hostname | tr a-z A-Z; exit 7'",
        "kubectl exec deploy/web -- curl -s -o /dev/null -w '%{http_code}\\n' http://web",
        "kubectl exec deploy/web -- curl -sI -H 'Host: x' --max-time 2 http://web.default.svc.cluster.local:80/a?b=c",
        "kubectl logs deploy/web --tail=5 --timestamps --since=1h",
        "kubectl logs -l app=web --prefix --all-containers -f",
        "kubectl attach deploy/web",
        "kubectl wait --for=condition=Ready pod -l app=web --timeout=10s",
        "kubectl wait --for=jsonpath='{.status.phase}'=Running pod -l app=web --timeout=5s",
        "kubectl wait --for=delete pod/none --timeout=1s",
        "kubectl cordon worker",
        "kubectl drain worker --ignore-daemonsets --delete-emptydir-data --force",
        "kubectl uncordon worker",
        "kubectl taint nodes worker a=b:NoSchedule",
        "kubectl taint nodes --all a-",
        "kubectl explain pod.spec.containers --recursive",
        "kubectl api-resources --namespaced=false -o name --sort-by=kind",
        "kubectl api-versions",
        "kubectl config view --minify",
        "kubectl config set-context --current --namespace=test",
        "kubectl cluster-info",
        "kubectl version -o yaml",
        "kubectl auth can-i get pods",
        "kubectl top pods",
        "kubectl cp web:/etc/hostname x",
        "kubectl edit deploy web",
        "kubectl autoscale deploy web --min=1 --max=3",
        "kubectl port-forward svc/web 8080:80",
        "kubectl --help",
        "kubectl get --help",
        "curl -s http://172.18.0.2:30080/ -v",
    ];

    public static IReadOnlyList<string> Scripts { get; } =
    [
        "for p in $(kubectl get pods -o name); do echo \"${p#pod/}\"; done | sort | uniq -c | sort -rn | head -3",
        "i=0; while [ $i -lt 5 ]; do i=$((i+1)); echo $i; done",
        "x=${y:-default}; echo \"${x^^} ${#x} ${x:1:3} ${x/de/DE} ${x%%l*}\"",
        "if kubectl get pods | grep -q Running; then echo yes; elif true; then echo no; else echo never; fi",
        "case \"$HOME\" in /root|/home/*) echo home;; *) echo other;; esac",
        "f() { local a=$1; shift; echo \"$a $# $@\"; return 3; }; f 1 2 3; echo $?",
        "cat <<EOF | sed -e 's/a/b/g' -e '/x/d' | awk '{print $2, $1}'\na b\nx y\n$HOME $(echo hi)\nEOF",
        "printf '%-10s|%05d|%x|%q\\n' abc 42 255 'a b'; printf '%s\\n' {a..e} {1..10..3} {x,y}{1,2}",
        "echo one > f; echo two >> f; cat f | tr a-z A-Z | cut -c1-2 | wc -l; rm f",
        "seq 1 20 | awk 'NR % 2 == 0 { s += $1 } END { print s, NR }'",
        "set -euo pipefail; trap 'echo bye' EXIT; false || echo recovered",
        "echo $(( (1 + 2) * 3 ** 2 % 5 )) $((0x1f)) $((1<<4|3)) $((5>3?1:2))",
        "read a b <<< 'x y z'; echo \"$b-$a\"; [[ $a == x* && ! -f /none ]] && echo ok",
        "grep -nE '^[a-z]+:' web.yaml | sort -t: -k2,2 -r | uniq -f1 | tail -n +2",
        "(cd /tmp && pwd); { echo a; echo b; } | xargs -n1 echo -; sleep 1 & wait; jobs",
        "ls -la / | head -3; test -d /tmp; echo $?; date -u +%Y; basename /a/b.txt .txt; dirname /a/b",
        "echo 'aGk=' | base64 -d; echo; kubectl get secret auth -o jsonpath='{.data.password}' | base64 --decode",
        "alias k=kubectl\nk get pods | awk 'NR>1 {print $1}' | while read -r p; do echo \"[$p]\"; done",
        "a=(1 2 3); echo ${a[@]} ${#a[@]} ${a[1]}; unset a; export B=c; env | grep ^B=",
        "until kubectl get pod one 2>/dev/null; do kubectl apply -f one.json; done; time true",
        "eval 'echo $((1'; echo after; source /none; command -v kubectl; type cd",
        "echo ${x:?bad} ${x:+a} ${x-b} ${!x} ${x//a/b} ${HOME#/} ${HOME%/*} ${#} ${@:1:2} ${x@Q}",
        "sed -n '2,4p;/kind/{s/\\(k\\)ind/\\1IND/;p}' web.yaml | awk -F: '{printf \"%s=%d\\n\", $1, NF}' | cut -d= -f2-",
        "find / -name '*.yaml' -type f | xargs -I{} wc -c {}; tail -c 20 web.yaml | tr -d '\\n' | tee out | head -c 5",
        "test 1 -lt 2 -a -n x && [ ! -e /x -o 1 = 1 ] && expr 1 + 2 '*' 3; date -d @0 +%s; sleep 0.5; timeout 1 sleep 5; env A=b sh -c "
        + "'echo $A'",
        "select x in a b; do break; done; g() { g; }; g; exec 3>f; echo hi >&3; cat < f; coproc x { :; }",
        "diff <(echo a) <(echo b); cat <<-'E'\n\tx\nE\ndeclare -A m=([a]=1); echo ${m[a]}; printf -v y %03d 7; echo $y; mapfile -t l < f",
        "head -n -1 web.yaml | tail -n +2 | cut -c2-9 | sort -k2,2n -u | uniq -f 1 | seq -w 1 3; xargs -n 2 echo < web.yaml; printf "
        + "'%5s|%-*s|%.2f' a 3 b 1.5",
        "grep -A 1 -m 2 -c kind web.yaml; sed -n '2,3p' web.yaml; sleep 0.1; (exit 3); x=abc; echo ${x:1:1} {1..9..2} $((1<<3)); echo "
        + "$'\\x41\\u00e9'",
        "yes | head -3; true && false; echo ${?}; ! true; echo $? $$ $! $# $0 $-",
    ];
}

Feature: Network policies: who may talk to whom
  Every Pod accepts traffic from everybody until a NetworkPolicy selects it. From then on, only traffic that some policy allows reaches it.
  The cluster's network enforces this, as kindnet, Calico and Cilium do: forbidden packets are dropped, and the client waits until it times
  out.

  Background: nginx behind a Service, as in the task "Declare Network Policy" of the Kubernetes documentation
    When I run "kubectl create deployment nginx --image=nginx"
    And I run "kubectl expose deployment nginx --port=80"
    And I run "kubectl run front --image=busybox:1.36 --labels=access=true -- sleep 3600"
    And I run "kubectl run other --image=busybox:1.36 -- sleep 3600"
    And I run "kubectl wait --for=condition=ready pod --all"

  Scenario: Without a policy, every Pod gets through
    When I run "kubectl exec other -- wget -q --spider --timeout=1 nginx"
    Then the output is empty

  Scenario: A policy lets in only the Pods that it names
    Given the manifest:
      """yaml
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: access-nginx}
      spec:
        podSelector: {matchLabels: {app: nginx}}
        ingress:
          - from:
              - podSelector: {matchLabels: {access: "true"}}
      """
    When I run "kubectl exec front -- wget --spider --timeout=1 nginx"
    Then the error output contains "remote file exists"
    When I try to run "kubectl exec other -- wget --spider --timeout=1 nginx"
    Then the error output contains "wget: download timed out"

  Scenario: A Pod that may send nothing cannot even look up a name
    Given the manifest:
      """yaml
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: silence}
      spec: {podSelector: {matchLabels: {run: other}}, policyTypes: [Egress]}
      """
    When I try to run "kubectl exec other -- wget -q --timeout=20 -O - nginx"
    Then the error output contains "wget: bad address 'nginx'"
    When I run "kubectl exec front -- wget -q --spider nginx"
    Then the output is empty

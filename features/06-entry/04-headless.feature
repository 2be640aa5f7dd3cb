Feature: 6.7 Headless: the Pods themselves
  A Service with `clusterIP: None` has no address of its own. Its name resolves to the addresses of all its ready Pods: whoever calls picks one. With a
  StatefulSet, each Pod has a name as well.

  Since the book: Pods of a StatefulSet are not the only ones with names. Any Pod with a hostname and the Service's name as subdomain has one.

  @S3-17
  Scenario: The name gives all Pods
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-headless.yaml"
    When I run:
      """
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short sample-headless.default.svc.cluster.local | sort > answer
      kubectl get pods -o jsonpath='{range .items[*]}{.status.podIP}{"\n"}{end}' | sort > pods
      test "$(cat answer)" = "$(cat pods)" && cat answer | wc -l
      """
    Then the output is:
      """
      3
      """
    When I run "kubectl get service sample-headless"
    Then the output shows:
      | NAME            | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S) |
      | sample-headless | ClusterIP | None       | <none>      | 80/TCP  |

  @S3-17
  Scenario: One Pod less, one address less
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-headless.yaml"
    When I run:
      """
      kubectl scale deployment sample-deployment --replicas=2
      sleep 30
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +short sample-headless.default.svc.cluster.local | wc -l
      """
    Then the output contains "2"

  @S3-18
  Scenario: Pods of a Deployment have none
    Given the manifest "sample-deployment.yaml"
    And the manifest "sample-headless.yaml"
    When I run:
      """
      POD=$(kubectl get pods -o jsonpath='{.items[0].metadata.name}')
      kubectl run --image=centos:6 --restart=Never --rm -i -q testpod -- dig +noall +comments $POD.sample-headless.default.svc.cluster.local | grep -o 'status: [A-Z]*'
      """
    Then the output is:
      """
      status: NXDOMAIN
      """

  @S3-18
  Scenario: A single Pod that asks for a name
    Given the manifest:
      """yaml
      apiVersion: v1
      kind: Service
      metadata:
        name: sample-subdomain
      spec:
        clusterIP: None
        selector:
          app: sample-subdomain
        ports:
          - port: 80
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: sample-subdomain
        labels:
          app: sample-subdomain
      spec:
        hostname: sample-hostname
        subdomain: sample-subdomain
        containers:
          - name: main
            image: centos:6
            command: ["sleep", "3600"]
      """
    When I run "kubectl exec sample-subdomain -- dig +short sample-hostname.sample-subdomain.default.svc.cluster.local"
    Then the output matches "^10\.244\.\d+\.\d+\n$"
    When I run "kubectl exec sample-subdomain -- hostname -f"
    Then the output is:
      """
      sample-hostname.sample-subdomain.default.svc.cluster.local
      """

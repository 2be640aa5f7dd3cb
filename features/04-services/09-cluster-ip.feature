Feature: 6.3 ClusterIP: an address for the inside of the cluster
  A ClusterIP belongs to no machine. On every node kube-proxy rewrites packets that are meant for it, so that they go to one of the Service's Pods. Outside of
  the cluster nobody does that.

  Since the book: an address of one's own choice has to be from this cluster's range of Services, 10.96.0.0/12; the book's 10.11.253.81 is from another one's.

  Rule: Inside it answers, outside it does not

    @S3-07 @S3-28
    Scenario: From a Pod, and from elsewhere
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-clusterip.yaml"
      When I curl the ClusterIP of Service "sample-clusterip"
      Then the response contains "nginx"
      When I curl the ClusterIP of Service "sample-clusterip" from outside the cluster
      Then the request fails

    @S4-49
    Scenario: It is what a Service is when nothing else is said
      Given the manifest "simple-replicaset-with-label.yml"
      When I run "kubectl apply -f simple-service.yml"
      And I run "kubectl get service echo -o jsonpath='{.spec.type} {.spec.ports[0].targetPort}'"
      Then the output is:
        """
        ClusterIP 80
        """
      When I curl "http://echo" from a Pod
      Then the response is "Hello Docker!!"
      When I curl the ClusterIP of Service "echo" from outside the cluster
      Then the request fails

    @S3-08
    Scenario Outline: The one Pod is on a node called worker; a Pod on <node> calls it
      Given the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: backend
          labels:
            app: sample-app
        spec:
          nodeSelector:
            kubernetes.io/hostname: worker
          containers:
            - name: web
              image: amsy810/echo-nginx:v2.0
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: caller
        spec:
          nodeSelector:
            kubernetes.io/hostname: <node>
          tolerations:
            - operator: Exists
          containers:
            - name: main
              image: centos:7
              command: ["sleep", "3600"]
        """
      And the manifest "sample-clusterip.yaml"
      When I curl the ClusterIP of Service "sample-clusterip" from Pod "caller"
      Then the response contains "backend"

      Examples:
        | node          |
        | worker        |
        | worker2       |
        | control-plane |

  Rule: Addresses of one's own choice

    @S3-07
    Scenario: One from the range
      When I run:
        """
        sed 's/10.11.253.81/10.96.11.81/' sample-clusterip-vip.yaml | kubectl apply -f -
        kubectl get service sample-clusterip-vip
        """
      Then the output shows:
        | NAME                 | TYPE      | CLUSTER-IP  | EXTERNAL-IP | PORT(S)  |
        | sample-clusterip-vip | ClusterIP | 10.96.11.81 | <none>      | 8080/TCP |

    @S3-07
    Scenario: One that is not
      When I run "kubectl apply -f sample-clusterip-vip.yaml"
      Then the command fails
      And the error output contains "failed to allocate IP 10.11.253.81"

  Rule: One Service is always there

    @S3-09 @S4-42
    Scenario: The API server
      When I run "kubectl get services"
      Then the output shows:
        | NAME       | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S) |
        | kubernetes | ClusterIP | 10.96.0.1  | <none>      | 443/TCP |
      When I run "kubectl describe service kubernetes"
      Then the output matches the snapshot "kubernetes"
